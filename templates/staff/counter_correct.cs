<?cs # /kisi/duzelt. Data: Person.Number .Href .Name .Tckn .Birth .Standing .Version; Refusal (optional); Entry (its number); Event.0 (the entry, as in
  layout/status_card.cs) and After (where the record stands without it), both only when it can be undone; Channel (choices);
  Form.channel, Form.note. Texts: T.counter ?><?cs include:"layout/form.cs" ?><?cs include:"layout/status_card.cs" ?><?cs include:"layout/person.cs" ?><?cs include:"layout/counter.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Person.Href) ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.counter.correct.title ?></h1>
<?cs call:counter_person() ?>
<?cs if:After ?><h2 class="govuk-heading-m"><?cs var:T.counter.correct.entry ?></h2>
<?cs call:timeline(Event) ?>
<p class="govuk-body"><?cs var:T.counter.correct.after ?> <strong><?cs var:After ?></strong></p>
<form action="<?cs var:Page.Prefix ?>/kisi/duzelt" method="post" novalidate>
<?cs call:counter_fields() ?><input type="hidden" name="olay" value="<?cs var:Entry ?>">
<?cs call:radios("channel", Form.channel, Channel, T.counter.channel.legend, "") ?>
<?cs call:textarea("note", Form.note, T.counter.correct.note, T.counter.correct.note_hint, "3", "off", "400") ?>
<?cs call:button_kind(T.counter.correct.submit, "warning", "", "") ?>
</form>
<?cs /if ?></div>
<?cs include:"layout/bottom.cs" ?>
