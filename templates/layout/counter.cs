<?cs # Macros of the forms by which staff act for a person; include after layout/form.cs.
  counter_person(): who it is, where the record stands, and why an act was refused. Data: Person.Name .Tckn .Standing; Refusal
  counter_fields(): hidden fields of such a form. Data: Form.Csrf .Key; Person.Number .Version. Texts: T.counter
?><?cs def:counter_person() ?><?cs if:Refusal ?><?cs call:warning(Refusal) ?>
<?cs /if ?><dl class="govuk-summary-list">
<?cs call:summary_row(T.counter.person, Person.Name, "", "") ?><?cs call:summary_row(T.counter.tckn, Person.Tckn, "", "") ?><?cs call:summary_row(T.counter.record, Person.Standing, "", "") ?></dl>
<?cs /def ?><?cs #
?><?cs def:counter_fields() ?><?cs call:csrf_fields() ?><input type="hidden" name="no" value="<?cs var:Person.Number ?>"><input type="hidden" name="version" value="<?cs var:Person.Version ?>">
<?cs /def ?>
