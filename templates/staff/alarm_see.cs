<?cs # /uyarilar/gor. Data: Alarm.Number .Text .Unit; Form.not, Form.Csrf .Key. Texts: T.alarm.see ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs call:back_link(Page.Prefix + "/uyarilar") ?>
<div class="e-narrow">
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.alarm.see.title ?></h1>
<p class="govuk-body"><?cs var:Alarm.Text ?> (<?cs var:Alarm.Unit ?>).</p>
<form action="<?cs var:Page.Prefix ?>/uyarilar/gor" method="post" novalidate>
<?cs call:csrf_fields() ?><input type="hidden" name="no" value="<?cs var:Alarm.Number ?>">
<?cs call:text_input("not", Form.not, T.alarm.see.note, T.alarm.see.hint, "", "off", "", "400", "") ?>
<?cs call:button(T.alarm.see.submit) ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
