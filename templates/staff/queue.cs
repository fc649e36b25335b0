<?cs # `/kuyruk` of staff: open claims, oldest first. Data: Parts.N.Href .Label .Count .Here; List.N.Id .Name .Kind .Province .Since .Paper
  .State .Tag; Next (address of the next page). Texts: T.specialstaff ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<p class="govuk-body"><?cs var:T.specialstaff.queue.lead ?></p>
<nav aria-label="<?cs var:T.specialstaff.queue.parts ?>"><ul class="govuk-list"><?cs each:item = Parts ?><li><a class="govuk-link" href="<?cs var:item.Href ?>"<?cs if:item.Here ?> aria-current="page"<?cs /if ?>><?cs var:item.Label ?></a>: <?cs var:item.Count ?></li><?cs /each ?></ul></nav>
<?cs if:subcount(List) ?><ul class="e-results">
<?cs each:item = List ?><li class="e-results__item"><h2 class="e-results__title"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/ozel-durum?no=<?cs var:item.Id ?>"><?cs var:item.Name ?>, <?cs var:item.Kind ?></a></h2><p class="e-results__meta"><?cs call:tag(item.Tag, item.State) ?> <?cs var:item.Since ?><?cs if:item.Province ?>, <?cs var:item.Province ?><?cs /if ?></p><p class="e-results__text"><?cs var:item.Paper ?></p></li>
<?cs /each ?></ul>
<?cs else ?><p class="govuk-body"><?cs var:T.specialstaff.queue.empty ?></p>
<?cs /if ?><?cs if:Next ?><p class="govuk-body"><a class="govuk-link" href="<?cs var:Next ?>"><?cs var:T.specialstaff.queue.next ?></a></p>
<?cs /if ?><?cs include:"layout/bottom.cs" ?>
