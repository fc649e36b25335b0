<?cs # Gallery: the status page. Data: Status, Check, Detail, Event as in layout/status_card.cs; T.gallery ?><?cs include:"layout/form.cs" ?><?cs include:"layout/status_card.cs" ?><?cs include:"layout/top.cs" ?>
<h1 class="govuk-heading-l"><?cs var:T.gallery.title ?></h1>
<div class="e-layout">
<div class="e-layout__main">
<?cs call:status_card(Status) ?>
<h2 class="govuk-heading-m"><?cs var:T.gallery.check ?></h2>
<?cs call:checklist(Check) ?>
<h2 class="govuk-heading-m"><?cs var:T.gallery.details ?></h2>
<?cs call:details(Detail) ?>
<h2 class="govuk-heading-m" id="history"><?cs var:T.gallery.history ?></h2>
<?cs call:timeline(Event) ?>
</div>
<div class="e-layout__side">
<?cs call:side_bullets(T.gallery.why, T.gallery.why_items) ?>
<?cs call:side_text(T.gallery.paper, T.gallery.paper_text, "/belge-dogrula", T.gallery.paper_link) ?>
<?cs call:side_text(T.gallery.wrong, T.gallery.wrong_text, "/yardim", T.layout.help.link) ?>
</div>
</div>
<?cs include:"layout/bottom.cs" ?>
