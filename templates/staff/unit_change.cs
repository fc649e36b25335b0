<?cs # /birimler/degistir. Data: Unit.Number .Name .Version .Province; Form.address, Form.phone. Texts: T.unit.change ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Page.Prefix + "/birimler?il=" + Unit.Province) ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.unit.change.title ?></h1>
<p class="govuk-body"><?cs var:Unit.Name ?></p>
<form action="<?cs var:Page.Prefix ?>/birimler/degistir" method="post" novalidate>
<?cs call:csrf_fields() ?><input type="hidden" name="no" value="<?cs var:Unit.Number ?>"><input type="hidden" name="version" value="<?cs var:Unit.Version ?>">
<?cs call:text_input("address", Form.address, T.unit.change.address, T.unit.change.empty, "", "off", "", "", "") ?>
<?cs call:text_input("phone", Form.phone, T.unit.change.phone, T.unit.change.empty, "tel", "off", "20", "", "") ?>
<?cs call:button(T.unit.change.submit) ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
