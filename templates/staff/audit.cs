<?cs # /denetim: the audit log for auditors. Data: Form.ilk .son .islem .personel .birim .kisi .tckn (.Value .Error), Form.Csrf .Key;
  Actions.N.Value .Label, Units.N.Value .Label; Audit.Citizen (optional: the person that the filter names), Audit.IsFresh (password and
  code were typed lately), Audit.Query (filter, for addresses), Audit.Before (optional: older rows follow), Audit.IsOlder;
  Row.N.Time .Who .Unit .Action .About .Why. Texts: T.audit ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs def:column(word) ?><th class="govuk-table__header" scope="col"><?cs var:word ?></th><?cs /def ?>
<?cs call:error_summary(Form.Errors) ?><h1 class="govuk-heading-l"><?cs var:T.audit.title ?></h1>
<p class="govuk-body"><?cs var:T.audit.lead ?></p>
<form action="<?cs var:Page.Prefix ?>/denetim/suz" method="post" novalidate><?cs call:csrf_fields() ?>
<div class="e-filter">
<?cs call:text_input("ilk", Form.ilk, T.audit.filter.from, T.audit.filter.day_hint, "", "off", "10", "10", "") ?>
<?cs call:text_input("son", Form.son, T.audit.filter.to, T.audit.filter.day_hint, "", "off", "10", "10", "") ?>
<?cs call:select_input("islem", Form.islem, Actions, T.audit.filter.action, "", T.audit.filter.all, "off") ?>
<?cs call:select_input("birim", Form.birim, Units, T.audit.filter.unit, "", T.audit.filter.all, "off") ?>
<?cs call:text_input("personel", Form.personel, T.audit.filter.username, "", "", "off", "", "32", "") ?>
<?cs call:text_input("tckn", Form.tckn, T.audit.filter.tckn, T.audit.filter.tckn_hint, "numeric", "off", "20", "20", "") ?>
<?cs if:Audit.Citizen ?><?cs call:checkbox("kisi", Form.kisi, Audit.Citizen, T.audit.filter.citizen, "") ?>
<?cs /if ?></div>
<?cs call:button(T.audit.filter.apply) ?>
</form>
<?cs if:subcount(Row) ?><p class="govuk-body"><?cs if:Audit.IsFresh ?><a class="govuk-link" href="<?cs var:Page.Prefix ?>/denetim/disa-aktar<?cs if:Audit.Query ?>?<?cs var:Audit.Query ?><?cs /if ?>"><?cs var:T.audit.export.link ?></a><?cs else ?><a class="govuk-link" href="<?cs var:Page.Prefix ?>/tekrar?yer=denetim"><?cs var:T.audit.export.again ?></a><?cs /if ?></p>
<table class="govuk-table e-table e-table--log"><caption class="govuk-table__caption govuk-table__caption--m"><?cs var:T.audit.caption ?></caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><?cs call:column(T.audit.column.time) ?><?cs call:column(T.audit.column.actor) ?><?cs call:column(T.audit.column.unit) ?><?cs call:column(T.audit.column.action) ?><?cs call:column(T.audit.column.subject) ?><?cs call:column(T.audit.column.note) ?></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Row ?><tr class="govuk-table__row"><th class="govuk-table__header" scope="row"><?cs var:row.Time ?></th><td class="govuk-table__cell"><?cs var:row.Who ?></td><td class="govuk-table__cell"><?cs var:row.Unit ?></td><td class="govuk-table__cell"><?cs var:row.Action ?></td><td class="govuk-table__cell"><?cs var:row.About ?></td><td class="govuk-table__cell"><?cs var:row.Why ?></td></tr>
<?cs /each ?></tbody></table>
<?cs elif:!subcount(Form.Errors) ?><p class="govuk-body e-quiet"><?cs var:T.audit.none ?></p>
<?cs /if ?><?cs if:Audit.Before ?><p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/denetim?<?cs if:Audit.Query ?><?cs var:Audit.Query ?>&amp;<?cs /if ?>once=<?cs var:Audit.Before ?>"><?cs var:T.audit.older ?></a></p>
<?cs /if ?><?cs if:Audit.IsOlder ?><p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/denetim<?cs if:Audit.Query ?>?<?cs var:Audit.Query ?><?cs /if ?>"><?cs var:T.audit.newest ?></a></p>
<?cs /if ?><?cs include:"layout/bottom.cs" ?>
