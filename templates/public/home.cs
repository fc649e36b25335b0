<?cs # The first page: sign up, sign in, check a certificate; what registration gives and asks for. Texts: T.public.home ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs with:words = T.public.home ?><div class="e-hero">
<h1 class="govuk-heading-xl e-hero__title"><?cs var:words.h1 ?></h1>
<p class="govuk-body-l e-hero__lead"><?cs var:words.lead ?></p>
<p class="e-hero__free"><?cs var:words.free ?></p>
</div>
<div class="e-doors">
<section class="e-door e-door--main" aria-labelledby="door-signup"><h2 class="e-door__title" id="door-signup"><?cs var:words.signup.title ?></h2>
<p class="e-door__text"><?cs var:words.signup.text ?></p>
<a class="govuk-button" href="<?cs var:Page.Prefix ?>/kayit"><?cs var:words.signup.button ?></a></section>
<section class="e-door" aria-labelledby="door-signin"><h2 class="e-door__title" id="door-signin"><?cs var:words.signin.title ?></h2>
<p class="e-door__text"><?cs var:words.signin.text ?></p>
<a class="govuk-button govuk-button--secondary" href="<?cs var:Page.Prefix ?>/giris"><?cs var:words.signin.button ?></a></section>
<section class="e-door" aria-labelledby="door-verify"><h2 class="e-door__title" id="door-verify"><?cs var:words.verify.title ?></h2>
<p class="e-door__text"><?cs var:words.verify.text ?></p>
<p class="e-door__text"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/belge-dogrula"><?cs var:words.verify.link ?></a></p></section>
</div>
<div class="e-layout">
<div class="e-layout__main">
<section aria-labelledby="gives"><h2 class="govuk-heading-m" id="gives"><?cs var:words.gives.heading ?></h2>
<p class="govuk-body"><?cs var:words.gives.lead ?></p>
<ul class="govuk-list govuk-list--bullet">
<?cs each:item = words.gives.items ?><li><?cs var:item ?></li>
<?cs /each ?></ul></section>
<section class="e-section" aria-labelledby="how"><h2 class="govuk-heading-m" id="how"><?cs var:words.how.heading ?></h2>
<ol class="e-numbered">
<?cs each:item = words.how.items ?><li class="e-numbered__item"><?cs var:item ?></li>
<?cs /each ?></ol></section>
<section class="e-section" aria-labelledby="status"><h2 class="govuk-heading-m" id="status"><?cs var:words.status.heading ?></h2>
<p class="govuk-body"><?cs var:words.status.text ?></p>
<p class="govuk-body"><?cs var:words.status.renew ?></p>
<p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/giris"><?cs var:words.status.link ?></a></p></section>
</div>
<div class="e-layout__side">
<section class="e-side e-side--tinted"><h2 class="e-side__title"><?cs var:words.need.heading ?></h2><ul class="e-side__list e-side__list--check"><?cs each:item = words.need.items ?><li><?cs var:item ?></li><?cs /each ?></ul>
<p class="e-side__text e-side__text--after"><?cs var:words.need.note ?></p></section>
<?cs call:side_text(words.unit.heading, words.unit.text, Page.Prefix + "/yardim", words.unit.link) ?>
</div>
</div>
<?cs /with ?><?cs include:"layout/bottom.cs" ?>
