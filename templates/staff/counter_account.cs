<?cs # /kisi/giris. Data: Person.Number .Href .Name .Tckn .Birth; Account (its state, a sentence); Paper, Help (choices); Form.paper, Form.help,
  Form.note, Form.Csrf .Key. Texts: T.account_help, T.counter ?><?cs include:"layout/form.cs" ?><?cs include:"layout/person.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Person.Href) ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.account_help.title ?></h1>
<?cs call:person_line(Person) ?>
<p class="govuk-body"><strong><?cs var:Account ?></strong> <?cs var:T.account_help.intro ?></p>
<form action="<?cs var:Page.Prefix ?>/kisi/giris" method="post" novalidate>
<?cs call:csrf_fields() ?><input type="hidden" name="no" value="<?cs var:Person.Number ?>">
<?cs call:select_input("paper", Form.paper, Paper, T.counter.paper.legend, "", T.counter.paper.choose, "") ?>
<?cs call:radios("help", Form.help, Help, T.account_help.help.legend, "") ?>
<?cs call:textarea("note", Form.note, T.counter.note, T.counter.note_hint, "3", "off", "400") ?>
<?cs call:button(T.account_help.submit) ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
