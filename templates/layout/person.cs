<?cs # Macros of pages that belong to a person. Include after layout/form.cs.
  person_line(Person): name, masked number and birth, below the title
  look_line(Look): why the page opened, and that this is in the log ?><?cs def:person_line(person) ?><p class="govuk-body"><strong><?cs var:person.Name ?></strong>, <?cs var:person.Tckn ?>, <?cs var:person.Birth ?></p>
<?cs /def ?><?cs #
?><?cs def:look_line(look) ?><?cs if:look ?><p class="e-quiet"><?cs var:look ?></p>
<?cs /if ?><?cs /def ?>
