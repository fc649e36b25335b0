<?cs # /hesaplar/gorev. Data: Account.Number .Name; Roles.N.Value .Label .Hint; Form.gorev, Form.from, Form.to and their boxes.
  Texts: T.account.role ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Page.Prefix + "/hesaplar/kisi?no=" + Account.Number) ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.account.role.title ?></h1>
<p class="govuk-body"><?cs var:Account.Name ?>, <?cs var:Account.Unit ?></p>
<form action="<?cs var:Page.Prefix ?>/hesaplar/gorev" method="post" novalidate>
<?cs call:csrf_fields() ?><input type="hidden" name="no" value="<?cs var:Account.Number ?>">
<?cs call:radios("gorev", Form.gorev, Roles, T.account.role.which, "") ?>
<?cs call:date_input("from", Form.from, Form.from_day, Form.from_month, Form.from_year, T.account.role.first_day, "", "") ?>
<?cs call:date_input("to", Form.to, Form.to_day, Form.to_month, Form.to_year, T.account.role.last_day, T.account.role.last_hint, "") ?>
<?cs call:button(T.account.role.submit) ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
