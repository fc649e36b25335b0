<?cs # /hesabim. Data: Username; Role.N.Name (of today); Session.N.Name .Meta .This (1: this one) .Reference .Csrf .Key; Others.Csrf .Key
  (when there are others); Alarm.N.Text (about the account). Texts: T.own, T.security.session ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs def:hidden_session(node, value) ?><input type="hidden" name="csrf" value="<?cs var:node.Csrf ?>"><input type="hidden" name="key" value="<?cs var:node.Key ?>"><input type="hidden" name="oturum" value="<?cs var:value ?>"><?cs /def ?>
<h1 class="govuk-heading-l"><?cs var:T.own.title ?></h1>
<dl class="govuk-summary-list">
<?cs call:summary_row(T.own.name, Page.Name, "", "") ?><?cs call:summary_row(T.staffauth.username, Username, "", "") ?><?cs call:summary_row(T.account.new.unit, Page.Unit, "", "") ?><div class="govuk-summary-list__row govuk-summary-list__row--no-actions"><dt class="govuk-summary-list__key"><?cs var:T.account.one.roles_today ?></dt><dd class="govuk-summary-list__value"><?cs each:item = Role ?><?cs if:name(item) != "0" ?>, <?cs /if ?><?cs var:item.Name ?><?cs /each ?></dd></div>
</dl>
<?cs if:subcount(Alarm) ?><h2 class="govuk-heading-m"><?cs var:T.own.alarm.title ?></h2>
<?cs each:item = Alarm ?><?cs call:inset(item.Text) ?>
<?cs /each ?><?cs /if ?><p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/hesabim/parola"><?cs var:T.own.password ?></a></p>
<p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/hesabim/kurtarma"><?cs var:T.own.recovery ?></a></p>
<h2 class="govuk-heading-m"><?cs var:T.security.session.title ?></h2>
<p class="govuk-body"><?cs var:T.security.session.intro ?></p>
<ul class="e-results">
<?cs each:item = Session ?><li class="e-results__item"><h3 class="e-results__title"><?cs var:item.Name ?><?cs if:item.This ?> <?cs call:tag(T.security.session.this, "ok") ?><?cs /if ?></h3><p class="e-results__meta"><?cs var:item.Meta ?></p>
<?cs if:item.Reference ?><form action="<?cs var:Page.Prefix ?>/hesabim" method="post" novalidate><?cs call:hidden_session(item, item.Reference) ?><button type="submit" class="e-link-button"><?cs var:T.security.session.end ?><span class="govuk-visually-hidden">: <?cs var:item.Name ?>, <?cs var:item.Meta ?></span></button></form>
<?cs /if ?></li>
<?cs /each ?></ul>
<?cs if:Others.Csrf ?><form action="<?cs var:Page.Prefix ?>/hesabim" method="post" novalidate><?cs call:hidden_session(Others, "hepsi") ?><button type="submit" class="govuk-button govuk-button--secondary" data-prevent-double-click="true"><?cs var:T.security.session.end_others ?></button></form>
<?cs /if ?><?cs include:"layout/bottom.cs" ?>
