<?cs # /verilerim/erisimler: who looked at the record. Data: Event.N.Date .Text (unit) .Note (reason); Access.Before (optional: the day
  before which older looks are), Access.IsOlder; Page.*. Texts: T.access ?><?cs include:"layout/form.cs" ?><?cs include:"layout/status_card.cs" ?><?cs include:"layout/top.cs" ?>
<?cs call:back_link(Page.Prefix + "/guvenlik") ?><div class="e-layout">
<div class="e-layout__main">
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<p class="govuk-body"><?cs var:T.access.lead ?></p>
<?cs if:subcount(Event) ?><?cs call:timeline(Event) ?>
<?cs else ?><p class="govuk-body e-quiet"><?cs var:T.access.none ?></p>
<?cs /if ?><?cs if:Access.Before ?><p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/verilerim/erisimler?once=<?cs var:Access.Before ?>"><?cs var:T.access.older ?></a></p>
<?cs /if ?><?cs if:Access.IsOlder ?><p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/verilerim/erisimler"><?cs var:T.access.newest ?></a></p>
<?cs /if ?></div>
<div class="e-layout__side">
<?cs call:side_text(T.access.ask.title, T.access.ask.text, Page.Prefix + "/yardim", T.layout.help.link) ?>
</div>
</div>
<?cs include:"layout/bottom.cs" ?>
