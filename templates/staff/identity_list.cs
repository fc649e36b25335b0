<?cs # /kimlik. Data: Scope (a sentence); Row.N.Number .Name .Tckn (masked) .Year .Since .Why .Csrf .Key; Next (optional: after whom the
  next page begins), IsLater. Texts: T.identity ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs def:column(word) ?><th class="govuk-table__header" scope="col"><?cs var:word ?></th><?cs /def ?>
<h1 class="govuk-heading-l"><?cs var:T.identity.title ?></h1>
<p class="govuk-body"><?cs var:T.identity.lead ?></p>
<?cs if:subcount(Row) ?><p class="govuk-body"><?cs var:Scope ?></p>
<table class="govuk-table e-table"><caption class="govuk-table__caption govuk-visually-hidden"><?cs var:T.identity.caption ?></caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><?cs call:column(T.identity.column.name) ?><?cs call:column(T.identity.column.tckn) ?><?cs call:column(T.identity.column.year) ?><?cs call:column(T.identity.column.since) ?><?cs call:column(T.identity.column.why) ?><?cs call:column(T.identity.column.open) ?></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Row ?><tr class="govuk-table__row"><th class="govuk-table__header" scope="row"><?cs var:row.Name ?></th><td class="govuk-table__cell"><?cs var:row.Tckn ?></td><td class="govuk-table__cell"><?cs var:row.Year ?></td><td class="govuk-table__cell"><?cs var:row.Since ?></td><td class="govuk-table__cell"><?cs var:row.Why ?></td><td class="govuk-table__cell"><form action="<?cs var:Page.Prefix ?>/kimlik/ac" method="post" novalidate><input type="hidden" name="csrf" value="<?cs var:row.Csrf ?>"><input type="hidden" name="key" value="<?cs var:row.Key ?>"><input type="hidden" name="no" value="<?cs var:row.Number ?>"><button type="submit" class="e-link-button"><?cs var:T.identity.open ?><span class="govuk-visually-hidden"> (<?cs var:row.Name ?>)</span></button></form></td></tr>
<?cs /each ?></tbody></table>
<?cs else ?><p class="govuk-body e-quiet"><?cs var:T.identity.none ?></p>
<?cs /if ?><?cs if:Next ?><p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/kimlik?sonra=<?cs var:Next ?>"><?cs var:T.identity.next ?></a></p>
<?cs /if ?><?cs if:IsLater ?><p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/kimlik"><?cs var:T.identity.first ?></a></p>
<?cs /if ?><?cs include:"layout/bottom.cs" ?>
