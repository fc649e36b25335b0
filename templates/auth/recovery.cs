<?cs # /sifremi-unuttum. Data: Form.tckn, Form.birth, Form.birth_day .birth_month .birth_year; Recovery.Reason (optional).
  Texts: T.recovery, T.signin ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-layout">
<div class="e-layout__main">
<?cs call:back_link(Page.Prefix + "/giris") ?>
<?cs call:error_summary(Form.Errors) ?>
<?cs if:Recovery.Reason ?><div class="govuk-inset-text" role="status"><?cs var:Recovery.Reason ?></div>
<?cs /if ?><h1 class="govuk-heading-l"><?cs var:T.recovery.title ?></h1>
<p class="govuk-body"><?cs var:T.recovery.intro ?></p>
<form action="<?cs var:Page.Prefix ?>/sifremi-unuttum" method="post" novalidate>
<?cs call:csrf_fields() ?>
<?cs call:text_input("tckn", Form.tckn, T.signin.tckn, T.signin.tckn_hint, "numeric", "username", "20", "", "") ?>
<?cs call:date_input("birth", Form.birth, Form.birth_day, Form.birth_month, Form.birth_year, T.recovery.birth, T.recovery.birth_hint, "bday") ?>
<?cs call:button(T.recovery.submit) ?>
</form>
</div>
<div class="e-layout__side">
<?cs call:side_text(T.recovery.other.title, T.recovery.other.text, Page.Prefix + "/yardim", T.layout.help.link) ?>
</div>
</div>
<?cs include:"layout/bottom.cs" ?>
