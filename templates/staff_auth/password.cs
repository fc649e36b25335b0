<?cs # /hesabim/parola. Data: Form.password (never a value), Signin.Min (least characters). Texts: T.staffauth.password ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Page.Prefix + "/hesabim") ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.staffauth.password.title ?></h1>
<p class="govuk-body"><?cs var:T.staffauth.password.intro ?></p>
<form action="<?cs var:Page.Prefix ?>/hesabim/parola" method="post" novalidate>
<?cs call:csrf_fields() ?>
<?cs call:password_input("password", Form.password, T.staffauth.password.new, T.staffauth.enrol.password_hint, "new-password") ?>
<?cs call:button_or_cancel(T.staffauth.password.submit, "", T.staffauth.again.cancel, Page.Prefix + "/hesabim") ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
