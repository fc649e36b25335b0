<?cs # /kisi/pasif. Data: Person.Number .Href .Name .Tckn .Birth .Standing .Version; Refusal (optional); Channel, Reason (choices);
  Form.channel, Form.reason, Form.note. Texts: T.counter ?><?cs include:"layout/form.cs" ?><?cs include:"layout/person.cs" ?><?cs include:"layout/counter.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Person.Href) ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.counter.passive.title ?></h1>
<?cs call:counter_person() ?>
<p class="govuk-body"><?cs var:T.counter.passive.intro ?></p>
<form action="<?cs var:Page.Prefix ?>/kisi/pasif" method="post" novalidate>
<?cs call:counter_fields() ?>
<?cs call:radios("reason", Form.reason, Reason, T.counter.passive.reason, "") ?>
<?cs call:radios("channel", Form.channel, Channel, T.counter.channel.legend, "") ?>
<?cs call:textarea("note", Form.note, T.counter.note_needed, T.counter.note_hint, "3", "off", "400") ?>
<?cs call:button_kind(T.counter.passive.submit, "warning", "", "") ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
