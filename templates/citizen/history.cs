<?cs # /durum/gecmis: every event of the record, newest first. Data: Event as in layout/status_card.cs; History.Before (optional: number
  of the oldest event here, older ones follow), History.IsOlder; Page.*. Texts: T.status.history ?><?cs include:"layout/form.cs" ?><?cs include:"layout/status_card.cs" ?><?cs include:"layout/top.cs" ?>
<?cs call:back_link(Page.Prefix + "/durum") ?><div class="e-narrow">
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<p class="govuk-body"><?cs var:T.status.history.lead ?></p>
<?cs call:timeline(Event) ?>
<?cs if:History.Before ?><p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/durum/gecmis?once=<?cs var:History.Before ?>"><?cs var:T.status.history.older ?></a></p>
<?cs /if ?><?cs if:History.IsOlder ?><p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/durum/gecmis"><?cs var:T.status.history.newest ?></a></p>
<?cs /if ?></div>
<?cs include:"layout/bottom.cs" ?>
