<?cs # /durum: the explained status. Data: Status, Check, Detail, Event as in layout/status_card.cs; Refusal: why a press did nothing; Page.*. Texts: T.status, T.certificate ?><?cs include:"layout/form.cs" ?><?cs include:"layout/status_card.cs" ?><?cs include:"layout/top.cs" ?>
<?cs if:Refusal ?><div role="alert"><?cs call:warning(Refusal) ?></div>
<?cs /if ?><h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<div class="e-layout">
<div class="e-layout__main">
<?cs call:status_card(Status) ?>
<h2 class="govuk-heading-m"><?cs var:T.status.check.title ?></h2>
<?cs call:checklist(Check) ?>
<h2 class="govuk-heading-m"><?cs var:T.status.detail.title ?></h2>
<?cs call:details(Detail) ?>
<h2 class="govuk-heading-m" id="gecmis"><?cs var:T.status.history.title ?></h2>
<?cs call:timeline(Event) ?>
<p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/durum/gecmis"><?cs var:T.status.history.all ?></a></p>
</div>
<div class="e-layout__side">
<section class="e-side e-side--tinted"><h2 class="e-side__title"><?cs var:T.status.extends.title ?></h2><ul class="e-side__list"><?cs each:item = T.status.extends.items ?><li><?cs var:item ?></li><?cs /each ?></ul><p class="e-side__text"><?cs var:T.status.extends.not ?></p></section>
<?cs call:side_bullets(T.status.why.title, T.status.why.items) ?>
<?cs call:side_text(T.certificate.title, T.certificate.link_text, Page.Prefix + "/durum/belge", T.certificate.link) ?>
<?cs call:side_text(T.status.wrong.title, T.status.wrong.text, Page.Prefix + "/yardim", T.layout.help.link) ?>
</div>
</div>
<?cs include:"layout/bottom.cs" ?>
