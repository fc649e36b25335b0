<?cs # /giris/ilk-kod: the code that was printed at a unit. Data: Form.tckn, Form.code, Form.password (never a value); Long.
  Texts: T.startcode, T.signin, T.recovery.password ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-layout">
<div class="e-layout__main">
<?cs call:back_link(Page.Prefix + "/giris") ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.startcode.title ?></h1>
<p class="govuk-body"><?cs var:T.startcode.intro ?></p>
<form action="<?cs var:Page.Prefix ?>/giris/ilk-kod" method="post" novalidate>
<?cs call:csrf_fields() ?>
<?cs call:text_input("tckn", Form.tckn, T.signin.tckn, T.signin.tckn_hint, "numeric", "username", "20", "", "") ?>
<?cs call:text_input("code", Form.code, T.startcode.code, T.startcode.code_hint, "", "off", "20", "", "") ?>
<?cs call:password_input("password", Form.password, T.startcode.password, T.recovery.password.hint, "new-password") ?>
<p class="govuk-body"><?cs var:Long ?></p>
<?cs call:button(T.startcode.submit) ?>
</form>
</div>
<div class="e-layout__side">
<?cs call:side_text(T.startcode.lost.title, T.startcode.lost.text, Page.Prefix + "/yardim", T.layout.help.link) ?>
</div>
</div>
<?cs include:"layout/bottom.cs" ?>
