<?cs # /kisi/riza/metin: the explicit consent, to print and sign by the legal representative. Data: Legal as legal_text.h fills it; Person.Name;
  Back. Texts: T.counter_consent.print, T.register.texts ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<div class="e-no-print"><?cs call:back_link(Back) ?></div>
<h1 class="govuk-heading-l"><?cs var:T.counter_consent.print.title ?></h1>
<p class="govuk-body e-no-print"><?cs var:T.counter_consent.print.intro ?></p>
<?cs call:legal_text("text", Legal) ?>
<div class="e-sign"><p class="govuk-body"><?cs var:T.counter_consent.print.act ?></p><dl class="e-sign__lines"><div><dt><?cs var:T.counter_consent.print.person ?></dt><dd><?cs var:Person.Name ?></dd></div><div><dt><?cs var:T.register.representative ?></dt><dd></dd></div><div><dt><?cs var:T.register.relation.legend ?></dt><dd></dd></div><div><dt><?cs var:T.register.texts.date ?></dt><dd></dd></div><div><dt><?cs var:T.register.texts.signature ?></dt><dd></dd></div></dl></div>
</div>
<?cs include:"layout/bottom.cs" ?>
