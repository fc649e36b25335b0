<?cs # /kisi/etkin. Data: Person.Number .Href .Name .Tckn .Birth .Standing .Version; State draft|active|passive; Refusal (optional); Channel (choices);
  DateHint; Form.channel, Form.date, Form.date_day .date_month .date_year, Form.note. Texts: T.counter ?><?cs include:"layout/form.cs" ?><?cs include:"layout/person.cs" ?><?cs include:"layout/counter.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Person.Href) ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.counter.active.title ?></h1>
<?cs call:counter_person() ?>
<p class="govuk-body"><?cs if:State == "passive" ?><?cs var:T.counter.active.passive ?><?cs elif:State == "draft" ?><?cs var:T.counter.active.draft ?><?cs else ?><?cs var:T.counter.active.active ?><?cs /if ?></p>
<form action="<?cs var:Page.Prefix ?>/kisi/etkin" method="post" novalidate>
<?cs call:counter_fields() ?>
<?cs call:radios("channel", Form.channel, Channel, T.counter.channel.legend, "") ?>
<?cs if:State == "passive" ?><?cs call:date_input("date", Form.date, Form.date_day, Form.date_month, Form.date_year, T.counter.active.date, DateHint, "") ?>
<?cs /if ?><?cs call:textarea("note", Form.note, T.counter.note, T.counter.note_hint, "3", "off", "400") ?>
<?cs if:State == "active" ?><?cs call:button(T.counter.active.renew) ?><?cs else ?><?cs call:button(T.counter.active.submit) ?><?cs /if ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
