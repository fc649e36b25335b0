<?cs # Macros of pages that belong to a person. Include after layout/form.cs.
  person_line(Person): name, masked number and birth, below the title ?><?cs def:person_line(person) ?><p class="govuk-body"><strong><?cs var:person.Name ?></strong>, <?cs var:person.Tckn ?>, <?cs var:person.Birth ?></p>
<?cs /def ?>
