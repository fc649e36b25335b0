<?cs # Macros of the forms by which staff act for a person; include after layout/form.cs and layout/person.cs.
  counter_person(): who it is, where the record stands, and why an act was refused. Data: Person.Name .Tckn .Birth .Standing; Refusal
  counter_fields(): hidden fields of such a form. Data: Form.Csrf .Key; Person.Number .Version. Texts: T.counter
?><?cs def:counter_person() ?><?cs if:Refusal ?><?cs call:warning(Refusal) ?>
<?cs /if ?><?cs call:person_line(Person) ?>
<p class="govuk-body"><?cs var:T.counter.record ?>: <strong><?cs var:Person.Standing ?></strong></p>
<?cs /def ?><?cs #
?><?cs def:counter_fields() ?><?cs call:csrf_fields() ?><input type="hidden" name="no" value="<?cs var:Person.Number ?>"><input type="hidden" name="version" value="<?cs var:Person.Version ?>">
<?cs /def ?>
