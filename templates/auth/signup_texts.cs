<?cs # Step 2 of sign-up: three texts, each with its own act (R31, D9). Data: Steps, Form.<field>, Form.Csrf .Key, Signup.Agreement .Notice .Consent
  (legal_text.h), Signup.Versions, Signup.Minor (1: the explicit consent is not asked here, D14). Texts: T.signup.texts ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs with:words = T.signup.texts ?><div class="e-layout">
<div class="e-layout__main">
<?cs call:error_summary(Form.Errors) ?><?cs call:steps() ?>
<h1 class="govuk-heading-l"><?cs var:words.title ?></h1>
<p class="govuk-body"><?cs var:words.intro ?></p>
<nav class="e-side e-side--tinted" aria-labelledby="on-this-page"><h2 class="e-side__title" id="on-this-page"><?cs var:words.jump ?></h2><ul class="e-side__list">
<li><a class="govuk-link" href="#agreement-title"><?cs var:words.jump_agreement ?></a></li>
<li><a class="govuk-link" href="#notice-title"><?cs var:words.jump_notice ?></a></li>
<li><a class="govuk-link" href="#consent-title"><?cs var:words.jump_consent ?></a></li>
</ul></nav>
<form action="<?cs var:Page.Prefix ?>/kayit/metinler" method="post" novalidate>
<?cs call:csrf_fields() ?><input type="hidden" name="text_versions" value="<?cs var:Signup.Versions ?>">
<div class="e-consent">
<?cs call:legal_text("agreement", Signup.Agreement) ?>
<?cs call:checkbox("membership_agreement", Form.membership_agreement, "accept", words.accept, "") ?></div>
<div class="e-consent">
<?cs call:legal_text("notice", Signup.Notice) ?>
<?cs call:checkbox("privacy_notice", Form.privacy_notice, "read", words.read, "") ?></div>
<div class="e-consent">
<?cs call:legal_text("consent", Signup.Consent) ?>
<?cs if:Signup.Minor ?><?cs call:inset(words.minor) ?><?cs else ?><?cs call:radios("explicit_consent", Form.explicit_consent, words.choices, words.consent, words.consent_hint) ?><?cs /if ?></div>
<?cs call:button(T.layout.continue) ?>
</form>
</div>
<div class="e-layout__side">
<?cs call:side_bullets(words.side_title, words.side_items) ?><?cs call:side_help() ?></div>
</div>
<?cs /with ?><?cs include:"layout/bottom.cs" ?>
