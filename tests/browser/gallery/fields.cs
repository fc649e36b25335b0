<?cs # Gallery: every other macro of form.cs. Data: Form, List, Doc, T.gallery ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link("/menu") ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.gallery.title ?></h1>
<form action="/gallery" method="post" novalidate>
<?cs call:csrf_fields() ?>
<?cs call:password_input("password", Form.password, T.gallery.password, T.gallery.password_hint, "new-password") ?>
<?cs call:select_input("province", Form.province, List.province, T.gallery.province, "", T.gallery.choose, "address-level1") ?>
<?cs call:radios("contact_preference", Form.contact_preference, List.preference, T.gallery.preference, "") ?>
<?cs call:text_input("email", Form.email, T.gallery.email, "", "email", "email", "", "", "") ?>
<?cs call:textarea("address", Form.address, T.gallery.address, T.gallery.address_hint, "4", "street-address", "500") ?>
<?cs call:checkboxes("licence", Form.licence, List.licence, T.gallery.licence, T.gallery.licence_hint) ?>
<div class="e-consent">
<?cs call:legal_text("agreement", Doc) ?>
<?cs call:checkbox("membership_agreement", Form.membership_agreement, "accept", T.gallery.accept, "") ?>
</div>
<?cs call:inset(T.gallery.inset) ?>
<?cs call:warning(T.gallery.warning) ?>
<div class="govuk-button-group"><?cs call:button(T.layout.continue) ?><?cs call:button_kind(T.gallery.later, "secondary", "later", "1") ?><?cs call:link_button(T.gallery.delete, "delete", "1") ?></div>
</form>
<?cs call:button_link(T.gallery.later, "/menu", "warning") ?>
<ul class="e-results"><li class="e-results__item"><h2 class="e-results__title"><a class="govuk-link" href="/x"><?cs var:T.gallery.title ?></a></h2><p class="e-results__meta"><?cs var:T.gallery.province ?></p></li></ul>
</div>
<?cs include:"layout/bottom.cs" ?>
