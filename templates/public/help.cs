<?cs # How to reach people, and the questions most asked. Data: Units.N.Name, .Phone (where it is not ALO 170), none while the database is away.
  Texts: T.public.help ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs with:words = T.public.help ?><div class="e-layout">
<div class="e-layout__main">
<h1 class="govuk-heading-l"><?cs var:words.h1 ?></h1>
<p class="govuk-body-l"><?cs var:words.lead ?></p>
<div class="e-reach">
<section class="e-reach__way" aria-labelledby="phone"><h2 class="govuk-heading-m" id="phone"><?cs var:words.phone.heading ?></h2>
<p class="e-reach__number"><a class="govuk-link" href="tel:170"><?cs var:words.phone.number ?></a></p>
<p class="govuk-body"><?cs var:words.phone.text ?></p></section>
<section class="e-reach__way" aria-labelledby="centre"><h2 class="govuk-heading-m" id="centre"><?cs var:words.centre.heading ?></h2>
<p class="govuk-body"><?cs var:words.centre.text ?></p>
<p class="govuk-body"><strong><?cs var:words.centre.hours_label ?>:</strong> <?cs var:words.centre.hours ?></p>
<p class="e-quiet"><?cs var:words.centre.hours_note ?></p></section>
</div>
<?cs if:subcount(Units) ?><details class="govuk-details" id="units"><summary class="govuk-details__summary"><span class="govuk-details__summary-text"><?cs var:words.units.heading ?></span></summary><div class="govuk-details__text"><p class="govuk-body"><?cs var:words.units.text ?></p>
<ul class="e-units" lang="tr"><?cs each:item = Units ?><li><?cs var:item.Name ?><?cs if:item.Phone ?>, <?cs var:item.Phone ?><?cs /if ?></li>
<?cs /each ?></ul></div></details>
<?cs /if ?>
<section aria-labelledby="password"><h2 class="govuk-heading-m" id="password"><?cs var:words.password.heading ?></h2>
<p class="govuk-body"><?cs var:words.password.text ?></p>
<p class="govuk-body"><?cs var:words.password.after ?></p>
<p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/sifremi-unuttum"><?cs var:words.password.link ?></a></p></section>
<section class="e-section" aria-labelledby="lost-phone"><h2 class="govuk-heading-m" id="lost-phone"><?cs var:words.lost_phone.heading ?></h2>
<p class="govuk-body"><?cs var:words.lost_phone.text ?></p>
<p class="govuk-body"><?cs var:words.lost_phone.signed_in ?></p>
<p class="govuk-body"><?cs var:words.lost_phone.tip ?></p></section>
<section class="e-section" aria-labelledby="wrong-data"><h2 class="govuk-heading-m" id="wrong-data"><?cs var:words.wrong_data.heading ?></h2>
<ul class="govuk-list govuk-list--bullet">
<li><?cs var:words.wrong_data.profile ?></li>
<li><?cs var:words.wrong_data.identity ?></li>
<li><?cs var:words.wrong_data.request ?></li>
</ul></section>
<section class="e-section" aria-labelledby="faq"><h2 class="govuk-heading-m" id="faq"><?cs var:words.faq_heading ?></h2>
<?cs each:item = words.faq ?><details class="govuk-details e-question"><summary class="govuk-details__summary"><span class="govuk-details__summary-text"><?cs var:item.q ?></span></summary><div class="govuk-details__text"><?cs var:item.a ?></div></details>
<?cs /each ?></section>
</div>
<div class="e-layout__side">
<section class="e-side e-side--tinted"><h2 class="e-side__title"><?cs var:words.safety.heading ?></h2><p class="e-side__text"><?cs var:words.safety.text ?></p></section>
<section class="e-side"><h2 class="e-side__title"><?cs var:words.access.heading ?></h2><p class="e-side__text"><?cs var:words.access.text ?></p><p class="e-side__text"><?cs var:words.access.code ?></p>
<p class="e-side__text"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/erisilebilirlik"><?cs var:words.access.link ?></a></p></section>
</div>
</div>
<?cs /with ?><?cs include:"layout/bottom.cs" ?>
