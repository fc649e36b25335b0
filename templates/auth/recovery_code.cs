<?cs # /sifremi-unuttum/kod: the same page whether a code went out or not. Data: Form.code. Texts: T.recovery.code ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-layout">
<div class="e-layout__main">
<?cs call:back_link(Page.Prefix + "/sifremi-unuttum") ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.recovery.code.title ?></h1>
<p class="govuk-body"><?cs var:T.recovery.code.sent ?></p>
<p class="govuk-body"><?cs var:T.recovery.code.not ?></p>
<form action="<?cs var:Page.Prefix ?>/sifremi-unuttum/kod" method="post" novalidate>
<?cs call:csrf_fields() ?>
<?cs call:text_input("code", Form.code, T.signin.code.label, T.signin.code.hint, "numeric", "one-time-code", "10", "", "") ?>
<div class="govuk-button-group"><?cs call:button(T.recovery.code.submit) ?><?cs call:button_kind(T.recovery.code.again, "secondary", "send", "again") ?></div>
</form>
</div>
<div class="e-layout__side">
<?cs call:side_text(T.recovery.other.title, T.recovery.other.text, Page.Prefix + "/yardim", T.layout.help.link) ?>
</div>
</div>
<?cs include:"layout/bottom.cs" ?>
