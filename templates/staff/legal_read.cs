<?cs # /metinler/oku: a draft or a version as citizens read it (templates/public/legal.cs). Data: Legal (legal_text.h); Text.Number .Name .Language
  .LanguageName .IsDraft. Texts: T.legal ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs call:back_link(Page.Prefix + "/metinler") ?>
<?cs if:Text.IsDraft ?><?cs call:inset(T.legal.read.draft) ?>
<?cs /if ?><div class="e-layout">
<article class="e-layout__main" lang="<?cs var:Text.Language ?>">
<h1 class="govuk-heading-l"><?cs var:Legal.Title ?></h1>
<?cs call:legal_blocks(Legal, "2") ?></article>
<div class="e-layout__side">
<section class="e-side e-side--tinted"><h2 class="e-side__title"><?cs var:Text.LanguageName ?></h2>
<p class="e-side__text"><?cs var:T.legal.version ?> <?cs var:Legal.Version ?><?cs if:!Text.IsDraft ?> &middot; <?cs var:T.layout.valid_from ?> <?cs var:Legal.ValidFrom ?><?cs /if ?></p>
<p class="e-side__text e-code e-digest"><?cs var:Legal.Sha256 ?></p></section>
</div>
</div>
<?cs include:"layout/bottom.cs" ?>
