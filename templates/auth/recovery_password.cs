<?cs # /sifremi-unuttum/parola. Data: Form.password (never a value). Texts: T.recovery.password ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.recovery.password.title ?></h1>
<p class="govuk-body"><?cs var:T.recovery.password.intro ?></p>
<form action="<?cs var:Page.Prefix ?>/sifremi-unuttum/parola" method="post" novalidate>
<?cs call:csrf_fields() ?>
<?cs call:password_input("password", Form.password, T.recovery.password.label, T.recovery.password.hint, "new-password") ?>
<?cs call:button(T.recovery.password.submit) ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
