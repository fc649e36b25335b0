<?cs # The header and menu of staff pages; layout/top.cs includes it. Data: Page.* as there, Page.Unit; Nav.N.Key .Href .Label (only
  what the roles of the person open); Logout.Csrf .Key. Texts: T.staff, T.layout ?><header class="e-header">
<div class="e-header__bar"><div class="govuk-width-container e-header__inner">
<a class="e-header__home" href="<?cs if:Page.Prefix ?><?cs var:Page.Prefix ?><?cs else ?>/<?cs /if ?>"><img class="e-header__mark" src="<?cs var:Asset.logo ?>" alt="" width="40" height="40"><span class="e-header__names"><span class="e-header__name"><?cs var:T.staff.site_name ?></span> <span class="e-header__tagline"><?cs var:T.staff.tagline ?></span></span></a>
<?cs if:Page.UrlTr ?><nav class="e-languages" aria-label="<?cs var:T.layout.languages ?>"><ul class="e-languages__list">
<?cs call:language_item("tr", Page.UrlTr, T.layout.language_tr) ?><?cs call:language_item("en", Page.UrlEn, T.layout.language_en) ?></ul></nav>
<?cs /if ?></div></div>
<?cs if:Page.SignedIn ?><div class="e-nav"><div class="govuk-width-container">
<nav aria-label="<?cs var:T.staff.nav.label ?>"><ul class="e-nav__list">
<?cs each:item = Nav ?><li class="e-nav__item"><a class="e-nav__link" href="<?cs var:item.Href ?>"<?cs if:Page.Nav == item.Key ?> aria-current="page"<?cs /if ?>><?cs var:item.Label ?></a></li>
<?cs /each ?><li class="e-nav__item e-nav__item--last"><form action="<?cs var:Page.Prefix ?>/cikis" method="post" novalidate><input type="hidden" name="csrf" value="<?cs var:Logout.Csrf ?>"><input type="hidden" name="key" value="<?cs var:Logout.Key ?>"><button type="submit" class="e-nav__link e-link-button"><?cs var:T.layout.nav.sign_out ?></button></form></li>
</ul></nav>
</div></div>
<div class="e-standing"><div class="govuk-width-container e-standing__inner">
<p class="e-standing__line"><span class="govuk-visually-hidden"><?cs var:T.staff.unit_is ?> </span><?cs var:Page.Unit ?></p>
<p class="e-standing__name"><span class="govuk-visually-hidden"><?cs var:T.layout.signed_in_as ?> </span><?cs var:Page.Name ?></p>
</div></div>
<?cs /if ?></header>
