<?cs # One legal text, the version asked for, to read and to print (D9). Data: Legal (see legal_text.h), Version.Older.N.Number and .Url (the other versions, newest first), Version.IsOld (1 for a version that a newer one replaced),
  Version.Url (this kind's page). Texts: T.public.legal ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-layout">
<article class="e-layout__main">
<h1 class="govuk-heading-l"><?cs var:Legal.Title ?></h1>
<p class="e-legal__version"><?cs var:T.layout.version ?> <?cs var:Legal.Version ?> &middot; <?cs var:T.layout.valid_from ?> <?cs var:Legal.ValidFrom ?><?cs if:!Version.IsOld ?> &middot; <?cs var:T.public.legal.current ?><?cs /if ?></p>
<?cs if:Version.IsOld ?><div class="govuk-inset-text"><?cs var:T.public.legal.not_current ?> <a class="govuk-link" href="<?cs var:Version.Url ?>"><?cs var:T.public.legal.to_current ?></a></div>
<?cs /if ?><?cs call:legal_blocks(Legal, "2") ?></article>
<div class="e-layout__side">
<section class="e-side e-side--tinted"><h2 class="e-side__title"><?cs var:T.public.legal.fingerprint ?></h2>
<p class="e-side__text e-code e-digest"><?cs var:Legal.Sha256 ?></p>
<p class="e-side__text"><?cs var:T.public.legal.fingerprint_hint ?></p></section>
<section class="e-side"><h2 class="e-side__title"><?cs var:T.public.legal.older ?></h2>
<?cs if:subcount(Version.Older) ?><ul class="e-side__list">
<?cs each:older = Version.Older ?><li><a class="govuk-link" href="<?cs var:older.Url ?>"><?cs var:T.public.legal.version ?> <?cs var:older.Number ?></a></li>
<?cs /each ?></ul>
<?cs else ?><p class="e-side__text"><?cs var:T.public.legal.no_older ?></p>
<?cs /if ?></section>
<section class="e-side e-no-print"><h2 class="e-side__title"><?cs var:T.public.legal.print ?></h2><p class="e-side__text"><?cs var:T.public.legal.print_hint ?></p></section>
<nav class="e-side e-no-print" aria-labelledby="all-texts"><h2 class="e-side__title" id="all-texts"><?cs var:T.public.legal.back ?></h2><ul class="e-side__list">
<li><a class="govuk-link" href="<?cs var:Page.Prefix ?>/metin/uyelik-sozlesmesi"><?cs var:T.public.legal.name.membership_agreement ?></a><br><?cs var:T.public.legal.summary.membership_agreement ?></li>
<li><a class="govuk-link" href="<?cs var:Page.Prefix ?>/metin/aydinlatma"><?cs var:T.public.legal.name.privacy_notice ?></a><br><?cs var:T.public.legal.summary.privacy_notice ?></li>
<li><a class="govuk-link" href="<?cs var:Page.Prefix ?>/metin/acik-riza"><?cs var:T.public.legal.name.explicit_consent ?></a><br><?cs var:T.public.legal.summary.explicit_consent ?></li>
</ul></nav>
</div>
</div>
<?cs include:"layout/bottom.cs" ?>
