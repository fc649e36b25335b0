<?cs # /hesabim/parola. Data: Form.password (never a value), Signin.Min (least characters). Texts: T.staffauth.password ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Page.Prefix + "/hesabim") ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.staffauth.password.title ?></h1>
<p class="govuk-body"><?cs var:T.staffauth.password.intro ?></p>
<form action="<?cs var:Page.Prefix ?>/hesabim/parola" method="post" novalidate>
<?cs call:csrf_fields() ?>
<?cs call:password_input("password", Form.password, T.staffauth.password.new, T.staffauth.enrol.password_hint, "new-password") ?>
<div class="govuk-button-group"><?cs call:button(T.staffauth.password.submit) ?> <a class="govuk-link" href="<?cs var:Page.Prefix ?>/hesabim"><?cs var:T.staffauth.again.cancel ?></a></div>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
