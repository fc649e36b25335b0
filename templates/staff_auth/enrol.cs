<?cs # /giris/ilk: an invitation and a password. Data: Form.username, Form.invitation, Form.password; Signin.Min (least characters);
  Signin.Reason (optional). Texts: T.staffauth.enrol ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Page.Prefix + "/giris") ?>
<?cs call:error_summary(Form.Errors) ?>
<?cs if:Signin.Reason ?><div class="govuk-inset-text" role="status"><?cs var:Signin.Reason ?></div>
<?cs /if ?><h1 class="govuk-heading-l"><?cs var:T.staffauth.enrol.title ?></h1>
<p class="govuk-body"><?cs var:T.staffauth.enrol.intro ?></p>
<form action="<?cs var:Page.Prefix ?>/giris/ilk" method="post" novalidate>
<?cs call:csrf_fields() ?>
<?cs call:text_input("username", Form.username, T.staffauth.username, "", "", "username", "20", "", "") ?>
<?cs call:text_input("invitation", Form.invitation, T.staffauth.enrol.code, T.staffauth.enrol.code_hint, "", "off", "20", "", "") ?>
<?cs call:password_input("password", Form.password, T.staffauth.enrol.password, T.staffauth.enrol.password_hint, "new-password") ?>
<?cs call:button(T.layout.continue) ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
