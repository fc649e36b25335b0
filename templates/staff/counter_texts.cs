<?cs # /kayit-al/metinler: the three texts, to print and sign. Data: Text.N as legal_text.h fills it, Text.N.Act (what the signature
  says). Texts: T.register.texts ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<div class="e-no-print"><?cs call:back_link(Page.Prefix + "/kayit-al") ?></div>
<h1 class="govuk-heading-l"><?cs var:T.register.texts.title ?></h1>
<p class="govuk-body e-no-print"><?cs var:T.register.texts.intro ?></p>
<?cs each:item = Text ?><?cs call:legal_text("text" + name(item), item) ?>
<div class="e-sign"><p class="govuk-body"><?cs var:item.Act ?></p><dl class="e-sign__lines"><div><dt><?cs var:T.register.texts.name ?></dt><dd></dd></div><div><dt><?cs var:T.register.texts.tckn ?></dt><dd></dd></div><div><dt><?cs var:T.register.texts.date ?></dt><dd></dd></div><div><dt><?cs var:T.register.texts.signature ?></dt><dd></dd></div></dl></div>
<?cs /each ?></div>
<?cs include:"layout/bottom.cs" ?>
