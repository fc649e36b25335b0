<?cs # /kisi/not. Data: Person.Number .Name .Tckn .Birth .Href; Earlier (optional: number of the note whose place this one takes); Form.metin,
  Form.Csrf .Key. Texts: T.person.note ?><?cs include:"layout/form.cs" ?><?cs include:"layout/person.cs" ?><?cs include:"layout/top.cs" ?>
<?cs call:back_link(Person.Href) ?>
<div class="e-narrow">
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<?cs call:person_line(Person) ?>
<form action="<?cs var:Page.Prefix ?>/kisi/not" method="post" novalidate>
<?cs call:csrf_fields() ?><input type="hidden" name="no" value="<?cs var:Person.Number ?>"><?cs if:Earlier ?><input type="hidden" name="yerine" value="<?cs var:Earlier ?>"><?cs /if ?>
<?cs call:textarea("metin", Form.metin, T.person.note.text, T.person.note.hint, "5", "off", "500") ?>
<?cs call:button(T.person.note.submit) ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
