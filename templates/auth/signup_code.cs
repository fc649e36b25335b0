<?cs # Step 3 of sign-up: the code sent to the phone. Data: Steps, Form.code, Form.Csrf .Key, Signup.Mobile, Signup.Prefix and .Sent (when a code is on
  its way). Texts: T.signup.code ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs with:words = T.signup.code ?><div class="e-layout">
<div class="e-layout__main">
<?cs call:error_summary(Form.Errors) ?><?cs call:steps() ?>
<h1 class="govuk-heading-l"><?cs var:words.title ?></h1>
<?cs if:Signup.Prefix ?><p class="govuk-body"><?cs var:words.intro ?> <strong class="e-nowrap">+90 <?cs var:Signup.Mobile ?></strong></p>
<p class="govuk-body"><?cs var:Signup.Sent ?></p>
<p class="govuk-body"><?cs var:words.prefix ?> <strong class="e-code"><?cs var:Signup.Prefix ?></strong></p>
<?cs else ?><p class="govuk-body"><?cs var:words.none ?> <strong class="e-nowrap">+90 <?cs var:Signup.Mobile ?></strong></p>
<p class="govuk-body"><?cs var:words.none_next ?></p>
<?cs /if ?><form action="<?cs var:Page.Prefix ?>/kayit/kod" method="post" novalidate>
<?cs call:csrf_fields() ?><?cs call:text_input("code", Form.code, words.label, words.hint, "numeric", "one-time-code", "10", "", "") ?>
<div class="govuk-button-group"><?cs call:button(T.layout.continue) ?><?cs call:button_kind(words.resend, "secondary", "resend", "1") ?></div>
</form>
<p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/kayit/kimlik"><?cs var:words.change ?></a></p>
</div>
<div class="e-layout__side">
<?cs call:side_bullets(words.side_title, words.side_items) ?><?cs call:side_help() ?></div>
</div>
<?cs /with ?><?cs include:"layout/bottom.cs" ?>
