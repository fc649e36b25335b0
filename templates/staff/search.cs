<?cs # /ara. Data: Form.tckn .mobile .certificate .last_name .first_name .birth and its boxes, Form.Csrf .Key; Scope (who is searched, a sentence); Gone
  (the search of this address is over); of a search: Found (how many, a sentence), Hit.N.Href .Name .Tckn .Province and, in the reader's
  own scope, .Year .State .StateTag; Search (its id), Next (optional: after whom the next page begins), IsLater. Texts: T.search ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs def:column(word) ?><th class="govuk-table__header" scope="col"><?cs var:word ?></th><?cs /def ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.search.title ?></h1>
<?cs if:Gone ?><?cs call:inset(Gone) ?>
<?cs /if ?><?cs if:subcount(Hit) ?><p class="govuk-body"><a class="govuk-link" href="#sonuclar"><?cs var:T.search.to_results ?></a></p>
<?cs /if ?><form action="<?cs var:Page.Prefix ?>/ara" method="post" novalidate>
<?cs call:csrf_fields() ?><p class="govuk-body"><?cs var:T.search.lead ?> <?cs var:Scope ?></p>
<div class="e-filter">
<?cs call:text_input("tckn", Form.tckn, T.search.tckn, T.search.tckn_hint, "numeric", "off", "20", "20", "") ?>
<?cs call:text_input("mobile", Form.mobile, T.search.mobile, T.search.mobile_hint, "tel", "off", "20", "30", "") ?>
<?cs call:text_input("certificate", Form.certificate, T.search.certificate, T.search.certificate_hint, "", "off", "20", "", "") ?>
<?cs call:text_input("last_name", Form.last_name, T.search.last_name, T.search.last_name_hint, "", "off", "20", "", "") ?>
<?cs call:text_input("first_name", Form.first_name, T.search.first_name, T.search.first_name_hint, "", "off", "20", "", "") ?>
<?cs call:date_input("birth", Form.birth, Form.birth_day, Form.birth_month, Form.birth_year, T.search.birth, T.search.birth_hint, "") ?>
</div>
<?cs call:button(T.search.submit) ?>
</form>
<?cs if:Found ?><h2 class="govuk-heading-m" id="sonuclar"><?cs var:T.search.results ?></h2>
<p class="govuk-body" role="status"><?cs var:Found ?></p>
<?cs if:subcount(Hit) ?><table class="govuk-table e-table" aria-labelledby="sonuclar">
<thead class="govuk-table__head"><tr class="govuk-table__row"><?cs call:column(T.search.column.name) ?><?cs call:column(T.search.column.tckn) ?><?cs call:column(T.search.column.year) ?><?cs call:column(T.search.column.province) ?><?cs call:column(T.search.column.state) ?></tr></thead>
<tbody class="govuk-table__body">
<?cs each:hit = Hit ?><tr class="govuk-table__row"><th class="govuk-table__header" scope="row"><a class="govuk-link" href="<?cs var:hit.Href ?>"><?cs var:hit.Name ?></a></th><td class="govuk-table__cell"><?cs var:hit.Tckn ?></td><td class="govuk-table__cell"><?cs var:hit.Year ?></td><td class="govuk-table__cell"><?cs var:hit.Province ?></td><td class="govuk-table__cell"><?cs if:hit.State ?><?cs call:tag(hit.State, hit.StateTag) ?><?cs /if ?></td></tr>
<?cs /each ?></tbody></table>
<?cs /if ?><?cs if:Next ?><p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/ara?arama=<?cs var:Search ?>&amp;sonra=<?cs var:Next ?>"><?cs var:T.search.next ?></a></p>
<?cs /if ?><?cs if:IsLater ?><p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/ara?arama=<?cs var:Search ?>"><?cs var:T.search.first ?></a></p>
<?cs /if ?><?cs /if ?><?cs include:"layout/bottom.cs" ?>
