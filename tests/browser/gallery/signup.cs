<?cs # Gallery: the first step of sign-up, with the macros a page would use. Data: Page, Steps, Form, T.gallery ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-layout">
<div class="e-layout__main">
<?cs call:error_summary(Form.Errors) ?>
<?cs call:steps() ?>
<h1 class="govuk-heading-l"><?cs var:T.gallery.title ?></h1>
<p class="govuk-body"><?cs var:T.gallery.intro ?></p>
<p class="govuk-body"><?cs var:T.gallery.already ?> <a class="govuk-link" href="<?cs var:Page.Prefix ?>/giris"><?cs var:T.gallery.already_link ?></a></p>
<p class="e-quiet"><?cs var:T.layout.all_required ?></p>
<form action="<?cs var:Page.Prefix ?>/kayit/kimlik" method="post" novalidate>
<?cs call:csrf_fields() ?><?cs call:default_button() ?>
<?cs call:text_input("tckn", Form.tckn, T.gallery.tckn, T.gallery.tckn_hint, "numeric", "off", "20", "", "") ?>
<div class="e-pair">
<?cs call:text_input("first_name", Form.first_name, T.gallery.first_name, T.gallery.first_name_hint, "", "given-name", "", "", "") ?>
<?cs call:text_input("last_name", Form.last_name, T.gallery.last_name, T.gallery.last_name_hint, "", "family-name", "", "", "") ?>
</div>
<?cs call:text_input("father_name", Form.father_name, T.gallery.father_name, "", "", "off", "20", "", "") ?>
<?cs call:date_input("birth", Form.birth, Form.birth_day, Form.birth_month, Form.birth_year, T.gallery.birth, T.gallery.birth_hint, "bday") ?>
<?cs call:text_input("mobile", Form.mobile, T.gallery.mobile, T.gallery.mobile_hint, "tel", "tel-national", "20", "", "+90") ?>
<?cs call:picture_code("picture_code", Form.picture_code, "/g/code.svg", "/guvenlik-kodu.wav", "again") ?>
<?cs call:button(T.layout.continue) ?>
</form>
</div>
<div class="e-layout__side">
<?cs call:side_check(T.gallery.bring, T.gallery.bring_items) ?>
<?cs call:side_help() ?>
</div>
</div>
<?cs include:"layout/bottom.cs" ?>
