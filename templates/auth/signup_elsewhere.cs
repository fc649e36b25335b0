<?cs # Sign-up could not be completed online: what to do instead (D10, D13). It tells nobody whether a number is registered. Texts: T.signup.elsewhere
?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs with:words = T.signup.elsewhere ?><div class="e-narrow">
<h1 class="govuk-heading-l"><?cs var:words.title ?></h1>
<p class="govuk-body"><?cs var:words.what ?></p>
<p class="govuk-body"><?cs var:words.sign_in ?> <a class="govuk-link" href="<?cs var:Page.Prefix ?>/giris"><?cs var:words.sign_in_link ?></a>.</p>
<p class="govuk-body"><?cs var:words.unit ?> <a class="govuk-link" href="<?cs var:Page.Prefix ?>/yardim"><?cs var:words.unit_link ?></a>.</p>
</div>
<?cs /with ?><?cs include:"layout/bottom.cs" ?>
