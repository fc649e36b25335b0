<?cs # /guvenlik. Data: Session.N.Name .Meta .This (1: this one) .Reference .Csrf .Key; Others.Csrf .Key (when there are several
  others); Device.N.Name .Meta .Reference .Csrf .Key; Event.N.Date .Text .Note. Texts: T.security ?><?cs include:"layout/form.cs" ?><?cs include:"layout/status_card.cs" ?><?cs include:"layout/top.cs" ?>
<?cs def:hidden_fields(node, name, value) ?><input type="hidden" name="csrf" value="<?cs var:node.Csrf ?>"><input type="hidden" name="key" value="<?cs var:node.Key ?>"><input type="hidden" name="<?cs var:name ?>" value="<?cs var:value ?>"><?cs /def ?>
<?cs def:small_button(word, about) ?><button type="submit" class="e-link-button"><?cs var:word ?><span class="govuk-visually-hidden">: <?cs var:about ?></span></button><?cs /def ?>
<h1 class="govuk-heading-l"><?cs var:T.security.title ?></h1>
<div class="e-layout">
<div class="e-layout__main">
<h2 class="govuk-heading-m"><?cs var:T.security.session.title ?></h2>
<p class="govuk-body"><?cs var:T.security.session.intro ?></p>
<ul class="e-results">
<?cs each:item = Session ?><li class="e-results__item"><h3 class="e-results__title"><?cs var:item.Name ?><?cs if:item.This ?> <?cs call:tag(T.security.session.this, "ok") ?><?cs /if ?></h3><p class="e-results__meta"><?cs var:item.Meta ?></p>
<?cs if:item.Reference ?><form action="<?cs var:Page.Prefix ?>/guvenlik/oturum" method="post" novalidate><?cs call:hidden_fields(item, "oturum", item.Reference) ?><?cs call:small_button(T.security.session.end, item.Name + ", " + item.Meta) ?></form>
<?cs /if ?></li>
<?cs /each ?></ul>
<?cs if:Others.Csrf ?><form action="<?cs var:Page.Prefix ?>/guvenlik/oturum" method="post" novalidate><?cs call:hidden_fields(Others, "oturum", "hepsi") ?><button type="submit" class="govuk-button govuk-button--secondary" data-prevent-double-click="true"><?cs var:T.security.session.end_others ?></button></form>
<?cs /if ?>
<h2 class="govuk-heading-m"><?cs var:T.security.device.title ?></h2>
<p class="govuk-body"><?cs var:T.security.device.intro ?></p>
<?cs if:subcount(Device) ?><ul class="e-results">
<?cs each:item = Device ?><li class="e-results__item"><h3 class="e-results__title"><?cs var:item.Name ?></h3><p class="e-results__meta"><?cs var:item.Meta ?></p>
<form action="<?cs var:Page.Prefix ?>/guvenlik/cihaz" method="post" novalidate><?cs call:hidden_fields(item, "cihaz", item.Reference) ?><?cs call:small_button(T.security.device.forget, item.Name + ", " + item.Meta) ?></form></li>
<?cs /each ?></ul>
<?cs else ?><p class="govuk-body e-quiet"><?cs var:T.security.device.none ?></p>
<?cs /if ?>
<h2 class="govuk-heading-m"><?cs var:T.security.history.title ?></h2>
<p class="govuk-body"><?cs var:T.security.history.intro ?></p>
<?cs if:subcount(Event) ?><?cs call:timeline(Event) ?>
<?cs else ?><p class="govuk-body e-quiet"><?cs var:T.security.history.none ?></p>
<?cs /if ?></div>
<div class="e-layout__side">
<?cs call:side_text(T.security.password.title, T.security.password.text, Page.Prefix + "/giris/parola", T.security.password.link) ?>
<?cs call:side_text(T.security.code.title, T.security.code.text, Page.Prefix + "/giris/kod-secimi", T.security.code.link) ?>
<?cs call:side_text(T.access.side.title, T.access.side.text, Page.Prefix + "/verilerim/erisimler", T.access.link) ?>
<?cs call:side_text(T.security.strange.title, T.security.strange.text, Page.Prefix + "/yardim", T.layout.help.link) ?>
</div>
</div>
<?cs include:"layout/bottom.cs" ?>
