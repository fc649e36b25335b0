<?cs # The new membership agreement, asked once (D9). Data: Legal (legal_text.h), Legal.Lang; Accepted.Version .When (the one accepted
  before, if any); Form.Csrf .Key; Logout.Csrf .Key. Texts: T.consent.agreement ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs with:words = T.consent.agreement ?><div class="e-layout">
<div class="e-layout__main">
<h1 class="govuk-heading-l"><?cs var:words.title ?></h1>
<p class="govuk-body"><?cs var:words.lead ?></p>
<div lang="<?cs var:Legal.Lang ?>"><?cs call:legal_text("agreement", Legal) ?></div>
<?cs call:legal_digest(Legal.Sha256, "") ?>
<p class="govuk-body"><?cs var:words.on ?></p>
<form action="<?cs var:Page.Prefix ?>/rizalar/sozlesme" method="post" novalidate><?cs call:csrf_fields() ?><input type="hidden" name="version" value="<?cs var:Legal.Version ?>">
<?cs call:button(words.accept) ?></form>
</div>
<div class="e-layout__side">
<?cs if:Accepted.Version ?><section class="e-side e-side--tinted"><h2 class="e-side__title"><?cs var:words.accepted_before ?> <?cs var:Accepted.Version ?></h2><p class="e-side__text"><?cs var:Accepted.When ?></p>
<p class="e-side__text"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/metin/uyelik-sozlesmesi?surum=<?cs var:Accepted.Version ?>"><?cs var:words.read_old ?></a></p></section>
<?cs /if ?><section class="e-side"><h2 class="e-side__title"><?cs var:words.other.heading ?></h2><p class="e-side__text"><?cs var:words.other.text ?></p><p class="e-side__text"><?cs var:words.other.unit ?></p>
<form action="<?cs var:Page.Prefix ?>/cikis" method="post" novalidate><input type="hidden" name="csrf" value="<?cs var:Logout.Csrf ?>"><input type="hidden" name="key" value="<?cs var:Logout.Key ?>"><button type="submit" class="e-link-button"><?cs var:words.other.leave ?></button></form></section>
</div>
</div>
<?cs /with ?><?cs include:"layout/bottom.cs" ?>
