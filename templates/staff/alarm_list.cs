<?cs # /uyarilar. Data: Alarm.N.Text .Word .Tag .Unit, (once seen) .Seen .Note, or .Href .Action. Texts: T.alarm ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<h1 class="govuk-heading-l"><?cs var:T.alarm.title ?></h1>
<p class="govuk-body"><?cs var:T.alarm.lead ?></p>
<?cs if:subcount(Alarm) ?><ul class="e-results">
<?cs each:item = Alarm ?><li class="e-results__item"><h2 class="e-results__title"><?cs var:item.Text ?> <?cs call:tag(item.Word, item.Tag) ?></h2><p class="e-results__meta"><?cs var:item.Unit ?></p>
<?cs if:item.Seen ?><p class="e-results__text"><?cs var:item.Seen ?> <?cs var:item.Note ?></p>
<?cs elif:item.Href ?><p class="e-results__actions"><a class="govuk-link" href="<?cs var:item.Href ?>"><?cs var:item.Action ?></a></p>
<?cs /if ?></li>
<?cs /each ?></ul>
<?cs else ?><p class="govuk-body e-quiet"><?cs var:T.alarm.none ?></p>
<?cs /if ?><?cs include:"layout/bottom.cs" ?>
