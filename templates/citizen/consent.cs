<?cs # What was accepted, read, given, refused or withdrawn, and the one act that changes it (D9, D14).
  Data: Consent.State given|refused|withdrawn|none|minor .Word .Text; .Last (an entry, see below); .InPool (1);
        Consent.Give.Csrf .Key .Version (when consent can be given), Consent.Withdraw.Csrf .Key (when it can be withdrawn);
        Agreement, Notice (entries), History.N (entries, newest first): .Kind .Act .When .Version .Url .Sha256 .Channel;
        Legal (the current consent text, legal_text.h); Unit.Name .Phone (of a minor's province); AsksPassword (1);
        Form.Errors. Texts: T.consent ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs def:entry_link(entry) ?><a class="govuk-link" href="<?cs var:entry.Url ?>"><?cs var:T.consent.read_version ?><span class="govuk-visually-hidden"> (<?cs var:entry.Kind ?>, <?cs var:T.layout.version ?> <?cs var:entry.Version ?>, <?cs var:entry.When ?>)</span></a><?cs /def ?><?cs #
?><?cs def:entry_text(entry) ?><?cs call:entry_link(entry) ?><?cs call:legal_digest(entry.Sha256, entry.Kind + ", " + entry.When) ?><?cs /def ?><?cs #
?><?cs def:entry_card(entry, title) ?><section class="e-side"><h3 class="e-side__title"><?cs var:title ?></h3>
<?cs if:entry.Act ?><p class="e-side__text"><?cs var:entry.Act ?>: <?cs var:entry.When ?>, <?cs var:entry.Channel ?><br><?cs var:T.layout.version ?> <?cs var:entry.Version ?></p>
<div class="e-side__text"><?cs call:entry_text(entry) ?></div>
<?cs else ?><p class="e-side__text"><?cs var:T.consent.texts.none ?></p>
<?cs /if ?></section>
<?cs /def ?><?cs #
?><?cs def:act_form(path, node, label, kind) ?><form action="<?cs var:Page.Prefix ?><?cs var:path ?>" method="post" novalidate><input type="hidden" name="csrf" value="<?cs var:node.Csrf ?>"><input type="hidden" name="key" value="<?cs var:node.Key ?>"><?cs if:node.Version ?><input type="hidden" name="version" value="<?cs var:node.Version ?>"><?cs /if ?>
<?cs call:button_kind(label, kind, "", "") ?></form><?cs /def ?><?cs #
?><?cs def:meaning(part) ?><section class="e-meaning"><h2 class="govuk-heading-s"><?cs var:part.heading ?></h2><ul class="govuk-list govuk-list--bullet">
<?cs each:item = part.items ?><li><?cs var:item ?></li>
<?cs /each ?></ul></section>
<?cs /def ?>
<div class="e-layout">
<div class="e-layout__main">
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.consent.title ?></h1>
<p class="govuk-body"><?cs var:T.consent.lead ?></p>
<section class="e-status<?cs if:Consent.State == "given" ?> e-status--active<?cs elif:Consent.State == "minor" ?> e-status--passive<?cs /if ?>" aria-labelledby="<?cs if:Consent.State == "minor" ?>minor<?cs else ?>consent-state<?cs /if ?>">
<h2 class="e-status__title" id="<?cs if:Consent.State == "minor" ?>minor<?cs else ?>consent-state<?cs /if ?>" tabindex="-1"><span class="e-status__label"><?cs var:T.consent.label ?></span> <span class="e-status__word"><span class="e-dot" aria-hidden="true"></span><?cs var:Consent.Word ?></span></h2>
<p class="e-status__text"><?cs var:Consent.Text ?></p>
<?cs if:Consent.Last.Act ?><p class="e-status__text e-status__text--small"><?cs var:Consent.Last.Act ?>: <?cs var:Consent.Last.When ?>, <?cs var:Consent.Last.Channel ?>. <?cs var:T.layout.version ?> <?cs var:Consent.Last.Version ?>. <?cs call:entry_link(Consent.Last) ?></p>
<?cs /if ?><?cs if:Consent.Withdraw.Csrf ?><p class="e-status__text"><?cs var:T.consent.after_withdrawal ?></p>
<?cs if:Consent.Give.Csrf ?><p class="e-status__text"><?cs var:T.consent.new_version ?></p>
<?cs /if ?><?cs /if ?><?cs if:Consent.Give.Csrf ?><p class="e-status__text"><?cs var:T.consent.declare ?></p>
<?cs /if ?><?cs if:Consent.Give.Csrf || Consent.Withdraw.Csrf ?><?cs if:AsksPassword ?><p class="e-status__text e-status__text--small"><?cs var:T.consent.password ?></p>
<?cs /if ?><div class="e-status__actions">
<?cs if:Consent.Withdraw.Csrf ?><?cs call:act_form("/rizalar/geri-al", Consent.Withdraw, T.consent.withdraw, "") ?><?cs if:Consent.Give.Csrf ?><?cs call:act_form("/rizalar/ver", Consent.Give, T.consent.give_new, "secondary") ?><?cs /if ?><?cs else ?><?cs call:act_form("/rizalar/ver", Consent.Give, T.consent.give, "") ?><?cs /if ?>
</div>
<?cs /if ?></section>
<?cs if:Consent.State == "minor" ?><section aria-labelledby="where"><h2 class="govuk-heading-m" id="where"><?cs var:T.consent.minor.heading ?></h2>
<p class="govuk-body"><?cs var:T.consent.minor.text ?></p>
<?cs if:Unit.Name ?><p class="govuk-body"><?cs var:T.consent.minor.unit ?> <strong lang="tr"><?cs var:Unit.Name ?></strong>. <?cs var:T.consent.minor.phone ?> <?cs var:Unit.Phone ?></p>
<?cs /if ?><p class="govuk-body"><?cs var:T.consent.minor.after ?></p>
<p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/yardim"><?cs var:T.layout.help.link ?></a></p></section>
<?cs /if ?><div class="e-meanings">
<?cs call:meaning(T.consent.with) ?><?cs call:meaning(T.consent.without) ?></div>
<?cs if:Legal.Title ?><details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text"><?cs var:T.consent.read_current ?> (<?cs var:T.layout.version ?> <?cs var:Legal.Version ?>)</span></summary><div class="govuk-details__text"><?cs call:legal_text("text", Legal) ?>
<?cs call:legal_digest(Legal.Sha256, "") ?></div></details>
<?cs /if ?><section class="e-section" aria-labelledby="history"><h2 class="govuk-heading-m" id="history"><?cs var:T.consent.history.heading ?></h2>
<?cs if:subcount(History) ?><ol class="e-timeline">
<?cs each:item = History ?><li class="e-timeline__item"><span class="e-timeline__date"><?cs var:item.When ?></span> <span class="e-timeline__text"><?cs var:item.Kind ?>: <?cs var:item.Act ?></span> <div class="e-timeline__note"><?cs var:T.layout.version ?> <?cs var:item.Version ?>, <?cs var:item.Channel ?>. <?cs call:entry_text(item) ?></div></li>
<?cs /each ?></ol>
<?cs else ?><p class="govuk-body"><?cs var:T.consent.history.none ?></p>
<?cs /if ?></section>
</div>
<div class="e-layout__side">
<h2 class="govuk-heading-s"><?cs var:T.consent.texts.heading ?></h2>
<?cs call:entry_card(Agreement, T.consent.kind.membership_agreement) ?><?cs call:entry_card(Notice, T.consent.kind.privacy_notice) ?></div>
</div>
<?cs include:"layout/bottom.cs" ?>
