<?cs # /kisi/kimlik/duzelt. Data: Back; Person.Number .Version .Name .Tckn .Birth; Why (a sentence); Paper (choices); Form.first_name
  .last_name .father_name .birth and its boxes .paper .note .Csrf .Key. Texts: T.identity ?><?cs include:"layout/form.cs" ?><?cs include:"layout/person.cs" ?><?cs include:"layout/top.cs" ?>
<?cs call:back_link(Back) ?>
<div class="e-narrow">
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<?cs call:person_line(Person) ?>
<p class="govuk-body"><?cs var:Why ?> <?cs var:T.identity.correct.lead ?></p>
<form action="<?cs var:Page.Prefix ?>/kisi/kimlik/duzelt" method="post" novalidate>
<?cs call:csrf_fields() ?><input type="hidden" name="no" value="<?cs var:Person.Number ?>"><input type="hidden" name="version" value="<?cs var:Person.Version ?>">
<?cs call:text_input("first_name", Form.first_name, T.identity.field.first_name, "", "", "off", "", "", "") ?>
<?cs call:text_input("last_name", Form.last_name, T.identity.field.last_name, "", "", "off", "", "", "") ?>
<?cs call:text_input("father_name", Form.father_name, T.identity.field.father_name, "", "", "off", "", "", "") ?>
<?cs call:date_input("birth", Form.birth, Form.birth_day, Form.birth_month, Form.birth_year, T.identity.field.birth, T.identity.field.birth_hint, "") ?>
<?cs call:radios("paper", Form.paper, Paper, T.identity.paper.legend, "") ?>
<?cs call:textarea("note", Form.note, T.identity.note, T.identity.note_hint, "3", "off", "400") ?>
<?cs call:button(T.identity.correct.submit) ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
