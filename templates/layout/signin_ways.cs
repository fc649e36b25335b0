<?cs # The other ways in, on every page that tells a wait (D18). Data: Page.Prefix. Texts: T.signin.ways ?><div class="govuk-inset-text">
<h2 class="govuk-heading-s"><?cs var:T.signin.ways.title ?></h2>
<p class="govuk-body"><?cs var:T.signin.ways.recovery ?> <a class="govuk-link" href="<?cs var:Page.Prefix ?>/sifremi-unuttum"><?cs var:T.signin.ways.recovery_link ?></a>.</p>
<p class="govuk-body"><?cs var:T.signin.ways.unit ?> <a class="govuk-link" href="<?cs var:Page.Prefix ?>/yardim"><?cs var:T.signin.ways.unit_link ?></a></p>
</div>
