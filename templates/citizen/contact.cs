<?cs # How the person is reached. Data: Tckn, Mobile (masked; "" for none); Ways options; Districts of the province chosen and its
  ProvinceName; Version; Provinces; Form. Texts: T.contact ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<div class="e-layout">
<div class="e-layout__main">
<?cs call:error_summary(Form.Errors) ?>
<dl class="govuk-summary-list">
<?cs call:summary_row(T.contact.tckn, Tckn, "", "") ?><?cs if:Mobile ?><?cs call:summary_row(T.contact.mobile.label, Mobile, "", "") ?><?cs else ?><?cs call:summary_row(T.contact.mobile.label, T.contact.mobile.none, "", "") ?><?cs /if ?></dl>
<form action="<?cs var:Page.Prefix ?>/iletisim" method="post" novalidate>
<?cs call:csrf_fields() ?>
<?cs call:default_button() ?>
<input type="hidden" name="version" value="<?cs var:Version ?>">
<?cs call:radios("contact_preference", Form.contact_preference, Ways, T.contact.preference.label, T.contact.preference.hint) ?>
<?cs call:text_input("email", Form.email, T.contact.email.label, T.contact.email.hint, "email", "email", "", "", "") ?>
<?cs call:select_input("province", Form.province, Provinces, T.contact.province.label, "", T.profile.choose, "address-level1") ?>
<?cs call:button_kind(T.contact.show_districts, "secondary", "show_districts", "1") ?>
<?cs if:ProvinceName ?><?cs call:select_input("district", Form.district, Districts, T.contact.district.label, T.contact.district.hint, T.profile.choose, "address-level2") ?>
<?cs /if ?><?cs call:textarea("address", Form.address, T.contact.address.label, T.contact.address.hint, "4", "street-address", "") ?>
<?cs call:button(T.profile.save) ?>
</form>
</div>
<div class="e-layout__side">
<?cs call:side_text(T.contact.mobile.title, T.contact.mobile.text, Page.Prefix + "/yardim", T.layout.help.link) ?>
<?cs call:side_bullets(T.contact.use.title, T.contact.use.items) ?>
</div>
</div>
<?cs include:"layout/bottom.cs" ?>
