<?cs # /giris of staff. Data: Form.username, Form.password; Signin.Reason (optional, why the reader is here). Texts: T.staffauth ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:error_summary(Form.Errors) ?>
<?cs if:Signin.Reason ?><div class="govuk-inset-text" role="status"><?cs var:Signin.Reason ?></div>
<?cs /if ?><h1 class="govuk-heading-l"><?cs var:T.staffauth.title ?></h1>
<form action="<?cs var:Page.Prefix ?>/giris" method="post" novalidate>
<?cs call:csrf_fields() ?>
<?cs call:text_input("username", Form.username, T.staffauth.username, "", "", "username", "20", "", "") ?>
<?cs call:password_input("password", Form.password, T.staffauth.password_label, "", "current-password") ?>
<?cs call:button(T.staffauth.submit) ?>
</form>
<p class="govuk-body"><?cs var:T.staffauth.first ?> <a class="govuk-link" href="<?cs var:Page.Prefix ?>/giris/ilk"><?cs var:T.staffauth.first_link ?></a></p>
<p class="govuk-body"><?cs var:T.staffauth.lost ?></p>
</div>
<?cs include:"layout/bottom.cs" ?>
