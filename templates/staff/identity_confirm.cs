<?cs # /kisi/kimlik. Data: Person.Number .Version .Name .Tckn .Birth .Href; Why (a sentence); Identity.Detail; Correct (address); Paper
  (choices); Form.paper .note .Csrf .Key. Texts: T.identity ?><?cs include:"layout/form.cs" ?><?cs include:"layout/person.cs" ?><?cs include:"layout/status_card.cs" ?><?cs include:"layout/top.cs" ?>
<?cs call:back_link(Person.Href) ?>
<div class="e-narrow">
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<p class="govuk-body"><?cs var:Why ?></p>
<h2 class="govuk-heading-m"><?cs var:T.identity.confirm.declared ?></h2>
<?cs call:details(Identity.Detail) ?>
<form action="<?cs var:Page.Prefix ?>/kisi/kimlik" method="post" novalidate>
<?cs call:csrf_fields() ?><input type="hidden" name="no" value="<?cs var:Person.Number ?>"><input type="hidden" name="version" value="<?cs var:Person.Version ?>">
<?cs call:radios("paper", Form.paper, Paper, T.identity.paper.legend, "") ?>
<?cs call:textarea("note", Form.note, T.identity.note, T.identity.note_hint, "3", "off", "400") ?>
<?cs call:button(T.identity.confirm.submit) ?>
</form>
<p class="govuk-body"><?cs var:T.identity.confirm.differs ?> <a class="govuk-link" href="<?cs var:Correct ?>"><?cs var:T.identity.confirm.correct ?></a></p>
</div>
<?cs include:"layout/bottom.cs" ?>
