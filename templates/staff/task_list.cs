<?cs # /isler. Data: Task.N.Title .Text .Since .Tckn .Href. Texts: T.task ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<h1 class="govuk-heading-l"><?cs var:T.task.title ?></h1>
<p class="govuk-body"><?cs var:T.task.lead ?></p>
<?cs if:subcount(Task) ?><ul class="e-results">
<?cs each:item = Task ?><li class="e-results__item"><h2 class="e-results__title"><?cs var:item.Title ?></h2><p class="e-results__meta"><?cs var:item.Tckn ?>, <?cs var:item.Since ?></p><p class="e-results__text"><?cs var:item.Text ?></p>
<p class="e-results__actions"><a class="govuk-link" href="<?cs var:item.Href ?>"><?cs var:T.task.open ?><span class="govuk-visually-hidden">: <?cs var:item.Tckn ?></span></a></p></li>
<?cs /each ?></ul>
<?cs else ?><p class="govuk-body e-quiet"><?cs var:T.task.none ?></p>
<?cs /if ?><?cs include:"layout/bottom.cs" ?>
