<?cs # Step 4 of sign-up: the password (R38, D17). Data: Steps, Form.password (never a value), Form.Csrf .Key.
  Texts: T.signup.password ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs with:words = T.signup.password ?><div class="e-layout">
<div class="e-layout__main">
<?cs call:error_summary(Form.Errors) ?><?cs call:steps() ?>
<h1 class="govuk-heading-l"><?cs var:words.title ?></h1>
<p class="govuk-body"><?cs var:words.intro ?></p>
<form action="<?cs var:Page.Prefix ?>/kayit/sifre" method="post" novalidate>
<?cs call:csrf_fields() ?><?cs call:password_input("password", Form.password, words.label, words.hint, "new-password") ?>
<?cs call:button(T.layout.continue) ?>
</form>
</div>
<div class="e-layout__side">
<?cs call:side_check(words.side_title, words.side_items) ?><?cs call:side_help() ?></div>
</div>
<?cs /with ?><?cs include:"layout/bottom.cs" ?>
