<?cs # What works for everyone, what is missing, and whom to tell. Texts: T.public.accessibility ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs def:list_section(id, part) ?><section class="e-section" aria-labelledby="<?cs var:id ?>"><h2 class="govuk-heading-m" id="<?cs var:id ?>"><?cs var:part.heading ?></h2><ul class="govuk-list govuk-list--bullet">
<?cs each:item = part.items ?><li><?cs var:item ?></li>
<?cs /each ?></ul></section>
<?cs /def ?><?cs with:words = T.public.accessibility ?><div class="e-narrow">
<h1 class="govuk-heading-l"><?cs var:words.h1 ?></h1>
<p class="govuk-body-l"><?cs var:words.lead ?></p>
<?cs call:list_section("can", words.can) ?><?cs call:list_section("tested", words.tested) ?><?cs call:list_section("limits", words.limits) ?><section class="e-section" aria-labelledby="problem"><h2 class="govuk-heading-m" id="problem"><?cs var:words.problem.heading ?></h2>
<p class="govuk-body"><?cs var:words.problem.text ?></p>
<p class="govuk-body"><?cs var:words.problem.meanwhile ?></p>
<p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/yardim"><?cs var:words.problem.link ?></a></p></section>
</div>
<?cs /with ?><?cs include:"layout/bottom.cs" ?>
