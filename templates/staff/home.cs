<?cs # `/` of staff: what waits today. Data: Today; Role.N.Name (roles of today); Tile.N.Href .Title .Text .Count; Alarm.N.Text (about the reader's account). Texts: T.staff.home ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<h1 class="govuk-heading-l"><?cs var:T.staff.home.title ?></h1>
<p class="govuk-body"><?cs var:Today ?> <?cs var:T.staff.home.roles ?> <?cs each:item = Role ?><?cs if:name(item) != "0" ?>, <?cs /if ?><?cs var:item.Name ?><?cs /each ?>.</p>
<?cs each:item = Alarm ?><?cs call:inset(item.Text) ?>
<?cs /each ?><?cs if:subcount(Tile) ?><ul class="e-cards">
<?cs each:item = Tile ?><li class="e-card"><h2 class="e-card__title"><a class="e-card__link" href="<?cs var:item.Href ?>"><?cs var:item.Title ?>: <?cs var:item.Count ?></a></h2><p class="e-card__text"><?cs var:item.Text ?></p></li>
<?cs /each ?></ul>
<?cs else ?><p class="govuk-body e-quiet"><?cs var:T.staff.home.nothing ?></p>
<?cs /if ?><?cs include:"layout/bottom.cs" ?>
