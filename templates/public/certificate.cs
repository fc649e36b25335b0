<?cs # Checking a certificate: not open yet, so what to do meanwhile. Texts: T.public.certificate ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs with:words = T.public.certificate ?><div class="e-narrow">
<h1 class="govuk-heading-l"><?cs var:words.h1 ?></h1>
<?cs call:inset(words.lead) ?>
<h2 class="govuk-heading-m"><?cs var:words.own.heading ?></h2>
<p class="govuk-body"><?cs var:words.own.text ?></p>
<h2 class="govuk-heading-m"><?cs var:words.other.heading ?></h2>
<p class="govuk-body"><?cs var:words.other.text ?></p>
<p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/yardim"><?cs var:words.link ?></a></p>
</div>
<?cs /with ?><?cs include:"layout/bottom.cs" ?>
