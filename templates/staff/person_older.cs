<?cs # /kisi/gecmis and /kisi/notlar: older entries of the record, or notes. Data: Person.*; Event as in layout/status_card.cs; Link.Href .Text
  (optional: still older ones), Newest (optional: the way to the first page). Texts: T.person.older ?><?cs include:"layout/form.cs" ?><?cs include:"layout/person.cs" ?><?cs include:"layout/status_card.cs" ?><?cs include:"layout/top.cs" ?>
<?cs call:back_link(Person.Href) ?>
<div class="e-narrow">
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<?cs call:person_line(Person) ?>
<?cs if:subcount(Event) ?><?cs call:timeline(Event) ?><?cs else ?><p class="govuk-body"><?cs var:T.person.older.none ?></p>
<?cs /if ?><?cs if:Link.Href ?><p class="govuk-body"><a class="govuk-link" href="<?cs var:Link.Href ?>"><?cs var:Link.Text ?></a></p>
<?cs /if ?><?cs if:Newest ?><p class="govuk-body"><a class="govuk-link" href="<?cs var:Newest ?>"><?cs var:T.person.older.newest ?></a></p>
<?cs /if ?></div>
<?cs include:"layout/bottom.cs" ?>
