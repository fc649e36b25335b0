<?cs # Claims to a special status: what counts today, what was entered and what became of it. Data: Today; Where; List.N.Title .Meta .Text .State .Tag .Id
  (of one that may be withdrawn); Ways.N.Href .Title .Text. Texts: T.special ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs call:back_link(Page.Prefix + "/ozgecmis") ?>
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<div class="e-layout">
<div class="e-layout__main">
<p class="govuk-body"><?cs if:Today ?><?cs var:T.special.today ?> <strong><?cs var:Today ?></strong><?cs else ?><?cs var:T.special.today_none ?><?cs /if ?></p>
<?cs call:inset(T.special.no_effect) ?>
<p class="govuk-body"><?cs var:Where ?></p>
<?cs if:subcount(List) ?><h2 class="govuk-heading-m"><?cs var:T.special.list.title ?></h2>
<ul class="e-results">
<?cs each:item = List ?><li class="e-results__item"><h3 class="e-results__title"><?cs var:item.Title ?></h3><p class="e-results__meta"><?cs call:tag(item.Tag, item.State) ?> <?cs var:item.Meta ?></p><?cs each:line = item.Text ?><p class="e-results__text"><?cs var:line ?></p><?cs /each ?><?cs if:item.Id ?><p class="e-results__actions"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/ozgecmis/ozel-durum/vazgec?id=<?cs var:item.Id ?>"><?cs var:T.special.withdraw.link ?><span class="govuk-visually-hidden"> (<?cs var:item.Title ?>)</span></a></p><?cs /if ?></li>
<?cs /each ?></ul>
<?cs /if ?><?cs if:subcount(Ways) ?><h2 class="govuk-heading-m"><?cs var:T.special.ways ?></h2>
<ul class="e-check">
<?cs each:item = Ways ?><li class="e-check__row"><div class="e-check__what"><a class="govuk-link" href="<?cs var:item.Href ?>"><?cs var:item.Title ?></a><span class="e-check__text"><?cs var:item.Text ?></span></div></li>
<?cs /each ?></ul>
<?cs /if ?></div>
<div class="e-layout__side">
<?cs call:side_bullets(T.special.know.title, T.special.know.items) ?>
<?cs call:side_text(T.special.privacy.title, T.special.privacy.text, "", "") ?>
<?cs call:side_help() ?>
</div>
</div>
<?cs include:"layout/bottom.cs" ?>
