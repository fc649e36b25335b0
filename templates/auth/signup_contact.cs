<?cs # Step 5 of sign-up: how to tell the person, and where they live (R34, R35). Data: Steps, Form.<field>, Form.Csrf .Key, Provinces (global), Signup.Districts
  (of the chosen province), Signup.Preference (choices). Texts: T.signup.contact ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs with:words = T.signup.contact ?><div class="e-layout">
<div class="e-layout__main">
<?cs call:error_summary(Form.Errors) ?><?cs call:steps() ?>
<h1 class="govuk-heading-l"><?cs var:words.title ?></h1>
<p class="govuk-body"><?cs var:words.intro ?></p>
<form action="<?cs var:Page.Prefix ?>/kayit/iletisim" method="post" novalidate>
<?cs call:csrf_fields() ?><?cs call:default_button() ?>
<?cs call:radios("contact_preference", Form.contact_preference, Signup.Preference, words.preference.legend, words.preference.hint) ?>
<?cs call:text_input("email", Form.email, words.email, words.email_hint, "email", "email", "", "", "") ?>
<?cs call:select_input("province", Form.province, Provinces, words.province, "", words.choose_province, "address-level1") ?>
<?cs call:button_kind(words.show_districts, "secondary", "show_districts", "1") ?>
<?cs set:Tmp.choose = words.choose_province_first ?><?cs set:Tmp.hint = words.district_hint ?><?cs if:subcount(Signup.Districts) ?><?cs set:Tmp.choose = words.choose_district ?><?cs set:Tmp.hint = "" ?><?cs /if ?><?cs call:select_input("district", Form.district, Signup.Districts, words.district, Tmp.hint, Tmp.choose, "address-level2") ?>
<?cs call:textarea("address", Form.address, words.address, words.address_hint, "4", "street-address", "") ?>
<?cs call:button(words.finish) ?>
</form>
</div>
<div class="e-layout__side">
<?cs call:side_bullets(words.side_title, words.side_items) ?><?cs call:side_help() ?></div>
</div>
<?cs /with ?><?cs include:"layout/bottom.cs" ?>
