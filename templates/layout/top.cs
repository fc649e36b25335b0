<?cs # The page shell down to the start of main. A page is: include layout/form.cs, layout/top.cs, own body, layout/bottom.cs.
  Data (all set by the view, * = optional):
    Page.Lang          tr | en
    Page.Title         title of this page, without the site's name
    Page.HasErrors     * 1 when the form came back with errors: "Hata:" goes before the title
    Page.Prefix        "" or "/en", written before every internal address
    Page.UrlTr .UrlEn  this same page in each language, made by the server
    Page.SignedIn      * 1 for a signed-in person; then also:
    Page.Name          the person's name
    Page.Waiting       * 1 while a new agreement waits: no menu, since every page leads back to it (D9)
    Page.Nav           * menu | status | profile | contact | consent | security
    Page.ActiveLine    * "active until" in one sentence; Page.ActiveState active | passive | draft
    Logout.Csrf    token for POST /cikis and Logout.Key
    Page.Notice        * text of the success banner
    Page.Staff         * 1 on the staff server: layout/staff_header.cs stands in the place of the header and menu here
    Page.RequestId     * id of this request, for the operator
    Asset.css .js .logo .icon .touch    addresses from the manifest
  Texts: T.layout
?><!DOCTYPE html>
<html lang="<?cs var:Page.Lang ?>" class="govuk-template">
<head>
<meta charset="utf-8">
<title><?cs if:Page.HasErrors ?><?cs var:T.layout.error_prefix ?> <?cs /if ?><?cs var:Page.Title ?> &ndash; <?cs if:Page.Staff ?><?cs var:T.staff.short_name ?><?cs else ?><?cs var:T.layout.site_name ?><?cs /if ?></title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#0a3d48">
<meta name="format-detection" content="telephone=no">
<?cs if:Page.RequestId ?><meta name="request-id" content="<?cs var:Page.RequestId ?>">
<?cs /if ?><link rel="stylesheet" href="<?cs var:Asset.css ?>">
<script type="module" src="<?cs var:Asset.js ?>"></script>
<link rel="icon" type="image/svg+xml" href="<?cs var:Asset.icon ?>">
<?cs if:Asset.touch ?><link rel="apple-touch-icon" href="<?cs var:Asset.touch ?>">
<?cs /if ?><?cs if:Page.UrlTr ?><link rel="alternate" hreflang="tr" href="<?cs var:Page.UrlTr ?>">
<link rel="alternate" hreflang="en" href="<?cs var:Page.UrlEn ?>">
<?cs /if ?></head>
<?cs def:nav_item(key, path, label) ?><li class="e-nav__item"><a class="e-nav__link" href="<?cs var:Page.Prefix ?><?cs var:path ?>"<?cs if:Page.Nav == key ?> aria-current="page"<?cs /if ?>><?cs var:label ?></a></li>
<?cs /def ?><?cs def:language_item(code, url, label) ?><li class="e-languages__item"><?cs if:Page.Lang == code ?><span lang="<?cs var:code ?>" aria-current="true"><?cs var:label ?></span><?cs else ?><a class="e-languages__link" href="<?cs var:url ?>" hreflang="<?cs var:code ?>" lang="<?cs var:code ?>"><?cs var:label ?></a><?cs /if ?></li>
<?cs /def ?><body class="govuk-template__body">
<a class="govuk-skip-link" href="#main" data-module="govuk-skip-link"><?cs var:T.layout.skip ?></a>
<?cs if:Page.Staff ?><?cs include:"layout/staff_header.cs" ?><?cs else ?><header class="e-header">
<div class="e-header__bar"><div class="govuk-width-container e-header__inner">
<a class="e-header__home" href="<?cs var:Page.Prefix ?><?cs if:Page.SignedIn ?>/menu<?cs else ?>/<?cs /if ?>"><img class="e-header__mark" src="<?cs var:Asset.logo ?>" alt="" width="40" height="40"><span class="e-header__names"><span class="e-header__name"><?cs var:T.layout.site_name ?></span> <span class="e-header__tagline"><?cs var:T.layout.tagline ?></span></span></a>
<?cs if:Page.UrlTr ?><nav class="e-languages" aria-label="<?cs var:T.layout.languages ?>"><ul class="e-languages__list">
<?cs call:language_item("tr", Page.UrlTr, T.layout.language_tr) ?><?cs call:language_item("en", Page.UrlEn, T.layout.language_en) ?></ul></nav>
<?cs /if ?></div></div>
<?cs if:Page.SignedIn ?><?cs if:!Page.Waiting ?><div class="e-nav"><div class="govuk-width-container">
<nav aria-label="<?cs var:T.layout.nav.label ?>"><ul class="e-nav__list">
<?cs call:nav_item("menu", "/menu", T.layout.nav.menu) ?><?cs call:nav_item("status", "/durum", T.layout.nav.status) ?><?cs call:nav_item("profile", "/ozgecmis", T.layout.nav.profile) ?><?cs call:nav_item("contact", "/iletisim", T.layout.nav.contact) ?><?cs call:nav_item("consent", "/rizalar", T.layout.nav.consent) ?><?cs call:nav_item("security", "/guvenlik", T.layout.nav.security) ?><li class="e-nav__item e-nav__item--last"><form action="<?cs var:Page.Prefix ?>/cikis" method="post" novalidate><input type="hidden" name="csrf" value="<?cs var:Logout.Csrf ?>"><input type="hidden" name="key" value="<?cs var:Logout.Key ?>"><button type="submit" class="e-nav__link e-link-button"><?cs var:T.layout.nav.sign_out ?></button></form></li>
</ul></nav>
</div></div>
<?cs /if ?><?cs if:Page.ActiveLine ?><div class="e-standing e-standing--<?cs var:Page.ActiveState ?>"><div class="govuk-width-container e-standing__inner">
<p class="e-standing__line"><span class="e-dot" aria-hidden="true"></span><?cs var:Page.ActiveLine ?></p><?cs if:Page.Name ?>
<p class="e-standing__name"><span class="govuk-visually-hidden"><?cs var:T.layout.signed_in_as ?> </span><?cs var:Page.Name ?></p><?cs /if ?>
</div></div>
<?cs /if ?><?cs /if ?></header>
<?cs /if ?><div class="govuk-width-container">
<main class="govuk-main-wrapper" id="main">
<?cs if:Page.Notice ?><div class="govuk-notification-banner govuk-notification-banner--success" role="alert" aria-labelledby="notice-title" data-module="govuk-notification-banner"><div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id="notice-title"><?cs var:T.layout.notice_title ?></h2></div><div class="govuk-notification-banner__content"><p class="govuk-notification-banner__heading"><?cs var:Page.Notice ?></p></div></div>
<?cs /if ?>
