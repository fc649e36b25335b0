<?cs # /tekrar. Data: Form.password, Form.code; Signin.Goal and Signin.Number (where to go on to), Signin.Back (its address, made by
  the server). Texts: T.staffauth.again ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.staffauth.again.title ?></h1>
<p class="govuk-body"><?cs var:T.staffauth.again.intro ?></p>
<form action="<?cs var:Page.Prefix ?>/tekrar" method="post" novalidate>
<?cs call:csrf_fields() ?><input type="hidden" name="yer" value="<?cs var:Signin.Goal ?>"><input type="hidden" name="no" value="<?cs var:Signin.Number ?>">
<?cs call:password_input("password", Form.password, T.staffauth.password_label, "", "current-password") ?>
<?cs call:text_input("code", Form.code, T.staffauth.code.label, T.staffauth.code.hint, "", "one-time-code", "20", "", "") ?>
<?cs call:button_or_cancel(T.staffauth.again.submit, "", T.staffauth.again.cancel, Signin.Back) ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
