<?cs # /hesaplar/kisi. Data: Account.* as in account_list; Account.State; Own (1: the reader's own account, nothing can be done);
  Invitation.Code, Invitation.Until (while one is open), or Invitation.Waits with the forms Agree and Drop; Role.N.Name .Days .Word .Tag and, when it can be ended, .Number .Csrf .Key;
  State, Invite, Move: .Csrf .Key; Form.birim; Units.N.Value .Label. Texts: T.account ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs def:hidden_fields(node, number) ?><input type="hidden" name="csrf" value="<?cs var:node.Csrf ?>"><input type="hidden" name="key" value="<?cs var:node.Key ?>"><input type="hidden" name="no" value="<?cs var:number ?>"><?cs /def ?>
<?cs call:back_link(Page.Prefix + "/hesaplar") ?>
<h1 class="govuk-heading-l"><?cs var:Account.Name ?></h1>
<?cs if:Invitation.Code ?><div class="e-panel"><h2 class="e-panel__title"><?cs var:T.account.invitation.title ?></h2><p class="e-panel__text"><strong class="e-code"><?cs var:Invitation.Code ?></strong></p><p class="e-panel__text"><?cs var:T.account.invitation.once ?> <?cs var:Invitation.Until ?></p></div>
<?cs elif:Invitation.Until ?><?cs call:inset(Invitation.Until) ?>
<?cs elif:Invitation.Waits ?><?cs call:inset(Invitation.Waits) ?>
<?cs if:Agree.Csrf ?><form action="<?cs var:Page.Prefix ?>/hesaplar/davet/karar" method="post" novalidate><?cs call:hidden_fields(Agree, Account.Number) ?><input type="hidden" name="karar" value="onay"><button type="submit" class="govuk-button"><?cs var:T.account.invitation.agree ?></button></form>
<?cs /if ?><?cs if:Drop.Csrf ?><form action="<?cs var:Page.Prefix ?>/hesaplar/davet/karar" method="post" novalidate><?cs call:hidden_fields(Drop, Account.Number) ?><input type="hidden" name="karar" value="geri"><button type="submit" class="govuk-button govuk-button--secondary"><?cs var:T.account.invitation.drop ?></button></form>
<?cs /if ?><?cs /if ?><dl class="govuk-summary-list">
<?cs call:summary_row(T.staffauth.username, Account.Username, "", "") ?><?cs call:summary_row(T.account.new.unit, Account.Unit, "", "") ?><?cs call:summary_row(T.account.list.state, Account.StateWord, "", "") ?><?cs call:summary_row(T.account.one.roles_today, Account.Roles, "", "") ?></dl>
<h2 class="govuk-heading-m"><?cs var:T.account.one.roles ?></h2>
<?cs if:subcount(Role) ?><ul class="e-results">
<?cs each:item = Role ?><li class="e-results__item"><h3 class="e-results__title"><?cs var:item.Name ?> <?cs call:tag(item.Word, item.Tag) ?></h3><p class="e-results__meta"><?cs var:item.Days ?></p>
<?cs if:item.Number ?><form action="<?cs var:Page.Prefix ?>/hesaplar/gorev/bitir" method="post" novalidate><?cs call:hidden_fields(item, Account.Number) ?><input type="hidden" name="gorev" value="<?cs var:item.Number ?>"><button type="submit" class="e-link-button"><?cs var:T.account.one.end_role ?><span class="govuk-visually-hidden">: <?cs var:item.Name ?>, <?cs var:item.Days ?></span></button></form>
<?cs /if ?></li>
<?cs /each ?></ul>
<?cs else ?><p class="govuk-body e-quiet"><?cs var:T.account.no_role ?></p>
<?cs /if ?><?cs if:Own ?><?cs call:inset(T.account.one.own) ?>
<?cs else ?><p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/hesaplar/gorev?no=<?cs var:Account.Number ?>"><?cs var:T.account.one.give_role ?></a></p>
<h2 class="govuk-heading-m"><?cs var:T.account.one.unit ?></h2>
<form action="<?cs var:Page.Prefix ?>/hesaplar/birim" method="post" novalidate><?cs call:hidden_fields(Move, Account.Number) ?>
<?cs call:select_input("birim", Form.birim, Units, T.account.one.new_unit, "", "", "") ?>
<button type="submit" class="govuk-button govuk-button--secondary"><?cs var:T.account.one.move ?></button></form>
<h2 class="govuk-heading-m"><?cs var:T.account.one.access ?></h2>
<?cs if:Account.State == "suspended" ?><p class="govuk-body"><?cs var:T.account.one.suspended ?></p>
<form action="<?cs var:Page.Prefix ?>/hesaplar/durum" method="post" novalidate><?cs call:hidden_fields(State, Account.Number) ?><input type="hidden" name="durum" value="acik"><button type="submit" class="govuk-button govuk-button--secondary"><?cs var:T.account.one.resume ?></button></form>
<?cs else ?><?cs if:!Invitation.Waits ?><p class="govuk-body"><?cs var:T.account.one.lost ?></p>
<form action="<?cs var:Page.Prefix ?>/hesaplar/davet" method="post" novalidate><?cs call:hidden_fields(Invite, Account.Number) ?><button type="submit" class="govuk-button govuk-button--secondary"><?cs var:T.account.one.invite ?></button></form>
<?cs /if ?><p class="govuk-body"><?cs var:T.account.one.suspending ?></p>
<form action="<?cs var:Page.Prefix ?>/hesaplar/durum" method="post" novalidate><?cs call:hidden_fields(State, Account.Number) ?><input type="hidden" name="durum" value="askida"><button type="submit" class="govuk-button govuk-button--warning"><?cs var:T.account.one.suspend ?></button></form>
<?cs /if ?><?cs /if ?><?cs include:"layout/bottom.cs" ?>
