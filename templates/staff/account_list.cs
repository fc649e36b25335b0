<?cs # /hesaplar. Data: Form.ara, Form.durum; States.N.Value .Label; Found (how many, a sentence); Account.N.Number .Name .Username .Unit
  .StateTag .StateWord .Roles; Next (optional: how many to leave out for the next page); Waiting.N.Number .Name .Text (invitations to agree to). Texts: T.account ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.account.list.title ?></h1>
<?cs if:subcount(Waiting) ?><h2 class="govuk-heading-m"><?cs var:T.account.invitation.waiting ?></h2>
<ul class="e-results">
<?cs each:item = Waiting ?><li class="e-results__item"><h3 class="e-results__title"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/hesaplar/kisi?no=<?cs var:item.Number ?>"><?cs var:item.Name ?></a></h3><p class="e-results__meta"><?cs var:item.Text ?></p></li>
<?cs /each ?></ul>
<?cs /if ?><p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/hesaplar/yeni"><?cs var:T.account.list.new ?></a></p>
<form action="<?cs var:Page.Prefix ?>/hesaplar" method="get" novalidate>
<?cs call:text_input("ara", Form.ara, T.account.list.search, T.account.list.search_hint, "", "off", "20", "", "") ?>
<?cs call:select_input("durum", Form.durum, States, T.account.list.state, "", T.account.list.any, "") ?>
<button type="submit" class="govuk-button"><?cs var:T.account.list.submit ?></button>
</form>
<p class="govuk-body" role="status"><?cs var:Found ?></p>
<?cs if:subcount(Account) ?><ul class="e-results">
<?cs each:item = Account ?><li class="e-results__item"><h2 class="e-results__title"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/hesaplar/kisi?no=<?cs var:item.Number ?>"><?cs var:item.Name ?></a> <?cs call:tag(item.StateWord, item.StateTag) ?></h2><p class="e-results__meta"><?cs var:item.Username ?> &middot; <?cs var:item.Unit ?> &middot; <?cs var:item.Roles ?></p></li>
<?cs /each ?></ul>
<?cs /if ?><?cs if:Next ?><form action="<?cs var:Page.Prefix ?>/hesaplar" method="get" novalidate><input type="hidden" name="ara" value="<?cs var:Form.ara.Value ?>"><input type="hidden" name="durum" value="<?cs var:Form.durum.Value ?>"><input type="hidden" name="atla" value="<?cs var:Next ?>"><button type="submit" class="govuk-button govuk-button--secondary"><?cs var:T.account.list.next ?></button></form>
<?cs /if ?><?cs include:"layout/bottom.cs" ?>
