<?cs # /durum/belge: makes a certificate of today, and lists those that can still be checked. Data: Today (what it would state); List.N.Number .Date .Time
  .State .Code .End .Withdrawn (of a withdrawn one, a sentence); Form. Texts: T.certificate ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs call:back_link(Page.Prefix + "/durum") ?>
<?cs with:words = T.certificate ?><?cs call:error_summary(Form.Errors) ?><h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<div class="e-layout">
<div class="e-layout__main">
<p class="govuk-body"><?cs var:words.lead ?></p>
<p class="govuk-body"><?cs var:words.says ?> <strong><?cs var:Today ?></strong></p>
<form action="<?cs var:Page.Prefix ?>/durum/belge" method="post" novalidate>
<?cs call:csrf_fields() ?><?cs call:button(words.button) ?>
</form>
<p class="e-quiet"><?cs var:words.no_transaction ?></p>
<?cs if:subcount(List) ?><h2 class="govuk-heading-m"><?cs var:words.list.title ?></h2>
<ul class="e-results">
<?cs each:item = List ?><li class="e-results__item"><h3 class="e-results__title"><?cs var:item.Date ?>, <?cs var:item.Time ?></h3><p class="e-results__meta"><?cs if:item.Withdrawn ?><?cs call:tag(words.withdrawn_tag, "info") ?> <?cs /if ?><?cs var:item.State ?></p><?cs if:item.Withdrawn ?><p class="e-results__text"><?cs var:item.Withdrawn ?></p><?cs else ?><p class="e-results__text"><?cs var:words.list.code ?> <span class="e-code"><?cs var:item.Code ?></span></p><p class="e-results__text"><?cs var:item.End ?></p><p class="e-results__actions"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/durum/belge.pdf?no=<?cs var:item.Number ?>"><?cs var:words.list.pdf ?><span class="govuk-visually-hidden"> (<?cs var:item.Date ?>, <?cs var:item.Time ?>)</span></a> <a class="govuk-link" href="<?cs var:Page.Prefix ?>/durum/belge/geri-al?no=<?cs var:item.Number ?>"><?cs var:words.list.withdraw ?><span class="govuk-visually-hidden"> (<?cs var:item.Date ?>, <?cs var:item.Time ?>)</span></a></p><?cs /if ?></li>
<?cs /each ?></ul>
<?cs /if ?></div>
<div class="e-layout__side">
<section class="e-side e-side--tinted"><h2 class="e-side__title"><?cs var:words.holds.title ?></h2><ul class="e-side__list"><?cs each:item = words.holds.items ?><li><?cs var:item ?></li><?cs /each ?></ul><p class="e-side__text"><?cs var:words.holds.not ?></p></section>
<?cs call:side_text(words.checked.title, words.checked.text, Page.Prefix + "/belge-dogrula", T.certificate.check.title) ?>
</div>
</div>
<?cs /with ?><?cs include:"layout/bottom.cs" ?>
