<?cs # /giris. Data: Form.tckn, Form.password; Signin.Reason (optional, why the reader is here); Signin.OtherWays (optional, 1 when
  signing in must wait). Texts: T.signin ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-layout">
<div class="e-layout__main">
<?cs call:error_summary(Form.Errors) ?>
<?cs if:Signin.Reason ?><div class="govuk-inset-text" role="status"><?cs var:Signin.Reason ?></div>
<?cs /if ?><h1 class="govuk-heading-l"><?cs var:T.signin.title ?></h1>
<?cs if:Signin.OtherWays ?><?cs include:"layout/signin_ways.cs" ?><?cs else ?><p class="govuk-body"><?cs var:T.signin.intro ?></p>
<?cs /if ?><form action="<?cs var:Page.Prefix ?>/giris" method="post" novalidate>
<?cs call:csrf_fields() ?>
<?cs call:text_input("tckn", Form.tckn, T.signin.tckn, T.signin.tckn_hint, "numeric", "username", "20", "", "") ?>
<?cs call:password_input("password", Form.password, T.signin.password, "", "current-password") ?>
<?cs call:button(T.signin.submit) ?>
</form>
<p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/sifremi-unuttum"><?cs var:T.signin.forgot ?></a></p>
<p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/giris/ilk-kod"><?cs var:T.signin.start_code ?></a></p>
<p class="govuk-body"><?cs var:T.signin.no_account ?> <a class="govuk-link" href="<?cs var:Page.Prefix ?>/kayit"><?cs var:T.signin.sign_up ?></a></p>
</div>
<div class="e-layout__side">
<?cs call:side_bullets(T.signin.safe.title, T.signin.safe.items) ?>
<?cs call:side_help() ?>
</div>
</div>
<?cs include:"layout/bottom.cs" ?>
