<?cs # /belge-dogrula: anybody checks the code of a certificate. Data: Form.code; of an answer: Outcome (active | passive | withdrawn), Heading, Code, Row.N.Key
  .Value, Newer (optional, a sentence). Texts: T.certificate ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs with:words = T.certificate.check ?><?cs call:error_summary(Form.Errors) ?><h1 class="govuk-heading-l"><?cs var:words.title ?></h1>
<div class="e-layout">
<div class="e-layout__main">
<?cs if:Outcome ?><section class="e-status e-status--<?cs if:Outcome == "active" ?>active<?cs else ?>passive<?cs /if ?>" aria-labelledby="result"><h2 class="e-status__title" id="result"><span class="e-status__label"><?cs var:words.result ?></span> <span class="e-status__word"><span class="e-dot" aria-hidden="true"></span><?cs var:Heading ?></span></h2>
<?cs if:Newer ?><p class="e-status__text"><?cs var:Newer ?></p>
<?cs /if ?><p class="e-status__text"><?cs if:Outcome == "withdrawn" ?><?cs var:words.withdrawn_text ?><?cs else ?><?cs var:words.compare ?><?cs /if ?></p></section>
<dl class="govuk-summary-list">
<?cs call:summary_row(T.certificate.row.code, Code, "", "") ?><?cs each:row = Row ?><?cs call:summary_row(row.Key, row.Value, "", "") ?><?cs /each ?></dl>
<h2 class="govuk-heading-m"><?cs var:words.again ?></h2>
<?cs else ?><p class="govuk-body"><?cs var:words.lead ?></p>
<?cs /if ?><form action="<?cs var:Page.Prefix ?>/belge-dogrula" method="post" novalidate data-certificate>
<?cs call:text_input("code", Form.code, words.code, words.code_hint, "", "off", "20", "", "") ?>
<?cs call:button(words.button) ?>
</form>
</div>
<div class="e-layout__side">
<?cs call:side_check(words.about.title, words.about.items) ?>
<?cs call:side_text(words.own.title, words.own.text, Page.Prefix + "/giris", words.own.link) ?>
<?cs call:side_help() ?>
</div>
</div>
<?cs /with ?><?cs include:"layout/bottom.cs" ?>
