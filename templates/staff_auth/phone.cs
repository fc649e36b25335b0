<?cs # /giris/ilk/telefon: the authenticator app. Data: Signin.Picture (address of the QR code), Signin.Seed (to type), Signin.Username;
  Form.code. Texts: T.staffauth.phone ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.staffauth.phone.title ?></h1>
<p class="govuk-body"><?cs var:T.staffauth.phone.scan ?></p>
<p><img src="<?cs var:Signin.Picture ?>" alt="<?cs var:T.staffauth.phone.alt ?>" width="245" height="245"></p>
<p class="govuk-body"><?cs var:T.staffauth.phone.type ?> <?cs var:T.staffauth.phone.account ?> <strong class="e-code"><?cs var:Signin.Username ?></strong>, <?cs var:T.staffauth.phone.key ?> <strong class="e-code"><?cs var:Signin.Seed ?></strong></p>
<form action="<?cs var:Page.Prefix ?>/giris/ilk/telefon" method="post" novalidate>
<?cs call:csrf_fields() ?>
<?cs call:text_input("code", Form.code, T.staffauth.phone.label, T.staffauth.phone.hint, "numeric", "one-time-code", "10", "", "") ?>
<?cs call:button(T.staffauth.phone.submit) ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
