<?cs # /giris/parola. Data: Form.current_password, Form.password (never a value), Signin.OtherWays (optional). Texts: T.signin.change ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Page.Prefix + "/guvenlik") ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.signin.change.title ?></h1>
<?cs if:Signin.OtherWays ?><?cs include:"layout/signin_ways.cs" ?><?cs else ?><p class="govuk-body"><?cs var:T.signin.change.intro ?></p>
<?cs /if ?><form action="<?cs var:Page.Prefix ?>/giris/parola" method="post" novalidate>
<?cs call:csrf_fields() ?>
<?cs call:password_input("current_password", Form.current_password, T.signin.change.current, "", "current-password") ?>
<?cs call:password_input("password", Form.password, T.signin.change.new, T.signin.change.new_hint, "new-password") ?>
<?cs call:button_or_cancel(T.signin.change.submit, "", T.signin.change.cancel, Page.Prefix + "/guvenlik") ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
