<?cs # Step 2 of sign-up: three texts in their order, each with a summary of ours, the whole text to unfold and its own act (R31, R32, R63, D9).
  The summaries belong to the texts in force: a new version of a text may need new ones. Data: Steps, Form.<field>, Form.Csrf .Key,
  Signup.Agreement .Notice .Consent (legal_text.h), Signup.Versions, Signup.Minor (1: the explicit consent is not asked here, D14).
  Texts: T.signup.texts ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs def:part(id, node, items, read) ?><h2 class="govuk-heading-m" id="<?cs var:id ?>-title"><?cs var:node.Title ?></h2>
<p class="e-legal__version"><?cs var:T.layout.version ?> <?cs var:node.Version ?> &middot; <?cs var:T.layout.valid_from ?> <?cs var:node.ValidFrom ?></p>
<ul class="govuk-list govuk-list--bullet"><?cs each:item = items ?><li><?cs var:item ?></li>
<?cs /each ?></ul>
<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text"><?cs var:read ?></span></summary><div class="govuk-details__text">
<?cs call:legal_blocks(node, "3") ?></div></details>
<?cs /def ?>
<?cs with:words = T.signup.texts ?><div class="e-layout">
<div class="e-layout__main">
<?cs call:error_summary(Form.Errors) ?><?cs call:steps() ?>
<h1 class="govuk-heading-l"><?cs var:words.title ?></h1>
<p class="govuk-body"><?cs var:words.intro ?></p>
<form action="<?cs var:Page.Prefix ?>/kayit/metinler" method="post" novalidate>
<?cs call:csrf_fields() ?><input type="hidden" name="text_versions" value="<?cs var:Signup.Versions ?>">
<section class="e-consent" aria-labelledby="agreement-title">
<?cs call:part("agreement", Signup.Agreement, words.agreement.items, words.agreement.read) ?>
<?cs call:checkbox("membership_agreement", Form.membership_agreement, "accept", words.accept, "") ?></section>
<section class="e-consent" aria-labelledby="notice-title">
<?cs call:part("notice", Signup.Notice, words.notice.items, words.notice.read) ?>
<?cs call:checkbox("privacy_notice", Form.privacy_notice, "read", words.read, "") ?></section>
<section class="e-consent" aria-labelledby="consent-title">
<?cs call:part("consent", Signup.Consent, words.consent.items, words.consent.read) ?>
<?cs if:Signup.Minor ?><?cs call:inset(words.minor) ?><?cs else ?><?cs call:radios("explicit_consent", Form.explicit_consent, words.choices, words.question, words.question_hint) ?><?cs /if ?></section>
<?cs call:button(T.layout.continue) ?>
</form>
</div>
<div class="e-layout__side">
<?cs call:side_bullets(words.side_title, words.side_items) ?><?cs call:side_help() ?></div>
</div>
<?cs /with ?><?cs include:"layout/bottom.cs" ?>
