<?cs # /kisi/riza: what the legal representative of a minor decides. Data: Person.Number .Href .Name .Tckn .Birth; Standing; IsAdult (1: the
  person decides alone now); Refusal (optional); Print; Decision, Language, Relation (choices); Form.<field>, Form.Csrf .Key .Versions .Seen.
  Texts: T.counter_consent, T.register ?><?cs include:"layout/form.cs" ?><?cs include:"layout/person.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Person.Href) ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.counter_consent.title ?></h1>
<?cs if:Refusal ?><?cs call:warning(Refusal) ?>
<?cs /if ?><?cs call:person_line(Person) ?>
<p class="govuk-body"><?cs var:T.counter_consent.today ?> <strong><?cs var:Standing ?></strong></p>
<?cs if:IsAdult ?><?cs call:inset(T.counter_consent.adult) ?>
<?cs else ?><p class="govuk-body"><?cs var:T.counter_consent.intro ?> <a class="govuk-link" href="<?cs var:Print ?>"><?cs var:T.counter_consent.print.link ?></a></p>
<form action="<?cs var:Page.Prefix ?>/kisi/riza" method="post" novalidate>
<?cs call:csrf_fields() ?><input type="hidden" name="no" value="<?cs var:Person.Number ?>"><input type="hidden" name="seen" value="<?cs var:Form.Seen ?>"><input type="hidden" name="text_versions" value="<?cs var:Form.Versions ?>">
<?cs call:radios("decision", Form.decision, Decision, T.counter_consent.decision.legend, "") ?>
<?cs call:select_input("text_language", Form.text_language, Language, T.counter_consent.language, "", "", "") ?>
<?cs call:text_input("representative", Form.representative, T.register.representative, T.counter_consent.representative_hint, "", "off", "", "", "") ?>
<?cs call:select_input("relation", Form.relation, Relation, T.register.relation.legend, "", "", "") ?>
<?cs call:text_input("document", Form.document, T.register.document, T.register.document_hint, "", "off", "", "", "") ?>
<?cs call:button(T.counter_consent.submit) ?>
</form>
<?cs /if ?></div>
<?cs include:"layout/bottom.cs" ?>
