<?cs # /giris/onay. Data: Form.password; Signin.Goal (word of the place to go on to), Signin.Back (its address, made by the
  server), Signin.OtherWays (optional). Texts: T.signin.again ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.signin.again.title ?></h1>
<?cs if:Signin.OtherWays ?><?cs include:"layout/signin_ways.cs" ?><?cs else ?><p class="govuk-body"><?cs var:T.signin.again.intro ?></p>
<?cs /if ?><form action="<?cs var:Page.Prefix ?>/giris/onay" method="post" novalidate>
<?cs call:csrf_fields() ?><input type="hidden" name="yer" value="<?cs var:Signin.Goal ?>">
<?cs call:password_input("password", Form.password, T.signin.password, "", "current-password") ?>
<?cs call:button_or_cancel(T.signin.again.submit, "", T.signin.again.cancel, Signin.Back) ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
