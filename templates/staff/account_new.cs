<?cs # /hesaplar/yeni. Data: Form.username, Form.first_name, Form.last_name, Form.birim; Units.N.Value .Label. Texts: T.account.new ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Page.Prefix + "/hesaplar") ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.account.new.title ?></h1>
<p class="govuk-body"><?cs var:T.account.new.intro ?></p>
<form action="<?cs var:Page.Prefix ?>/hesaplar/yeni" method="post" novalidate>
<?cs call:csrf_fields() ?>
<?cs call:text_input("username", Form.username, T.staffauth.username, T.account.new.username_hint, "", "off", "20", "", "") ?>
<?cs call:text_input("first_name", Form.first_name, T.account.new.first_name, "", "", "off", "20", "", "") ?>
<?cs call:text_input("last_name", Form.last_name, T.account.new.last_name, "", "", "off", "20", "", "") ?>
<?cs call:select_input("birim", Form.birim, Units, T.account.new.unit, "", T.account.new.choose, "") ?>
<?cs call:button(T.account.new.submit) ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
