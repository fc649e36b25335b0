<?cs # Which cookies there are, what for and how long. Texts: T.public.cookies ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs with:words = T.public.cookies ?><div class="e-narrow">
<h1 class="govuk-heading-l"><?cs var:words.h1 ?></h1>
<p class="govuk-body-l"><?cs var:words.lead ?></p>
<p class="govuk-body"><?cs var:words.public_pages ?></p>
<table class="govuk-table e-table"><caption class="govuk-table__caption govuk-table__caption--m"><?cs var:words.table.caption ?></caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th class="govuk-table__header" scope="col"><?cs var:words.table.name ?></th><th class="govuk-table__header" scope="col"><?cs var:words.table.purpose ?></th><th class="govuk-table__header" scope="col"><?cs var:words.table.lifetime ?></th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = words.table.rows ?><tr class="govuk-table__row"><th class="govuk-table__header e-code" scope="row"><?cs var:row.name ?></th><td class="govuk-table__cell"><?cs var:row.purpose ?></td><td class="govuk-table__cell"><?cs var:row.lifetime ?></td></tr>
<?cs /each ?></tbody></table>
<p class="govuk-body"><?cs var:words.language ?></p>
<p class="govuk-body"><?cs var:words.content ?></p>
<h2 class="govuk-heading-m"><?cs var:words.remove.heading ?></h2>
<p class="govuk-body"><?cs var:words.remove.text ?></p>
</div>
<?cs /with ?><?cs include:"layout/bottom.cs" ?>
