<?cs # Step 1 of sign-up: six fields, the picture code last (R29, R30). Data: Steps, Form.<field>, Form.Csrf .Key, Signup.Picture.Key .Image .Sound,
  Signup.Blocked (too many wrong codes, in one sentence), Signup.Expired (1: the 24 hours are over). Texts: T.signup, T.layout ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs with:words = T.signup.identity ?><div class="e-layout">
<div class="e-layout__main">
<?cs call:error_summary(Form.Errors) ?><?cs call:steps() ?>
<h1 class="govuk-heading-l"><?cs var:words.title ?></h1>
<?cs if:Signup.Expired ?><?cs call:inset(words.expired) ?><?cs /if ?><p class="govuk-body"><?cs var:words.intro ?></p>
<p class="govuk-body"><?cs var:words.already ?> <a class="govuk-link" href="<?cs var:Page.Prefix ?>/giris"><?cs var:words.already_link ?></a>.</p>
<?cs if:Signup.Blocked ?><?cs call:warning(Signup.Blocked) ?><?cs /if ?><p class="e-quiet"><?cs var:T.layout.all_required ?></p>
<form action="<?cs var:Page.Prefix ?>/kayit/kimlik" method="post" novalidate>
<?cs call:csrf_fields() ?><?cs call:default_button() ?>
<input type="hidden" name="picture" value="<?cs var:Signup.Picture.Key ?>">
<?cs call:text_input("tckn", Form.tckn, words.tckn, words.tckn_hint, "numeric", "off", "20", "", "") ?>
<div class="e-pair">
<?cs call:text_input("first_name", Form.first_name, words.first_name, words.first_name_hint, "", "given-name", "", "", "") ?>
<?cs call:text_input("last_name", Form.last_name, words.last_name, words.last_name_hint, "", "family-name", "", "", "") ?>
</div>
<?cs call:text_input("father_name", Form.father_name, words.father_name, "", "", "off", "20", "", "") ?>
<?cs call:date_input("birth", Form.birth, Form.birth_day, Form.birth_month, Form.birth_year, words.birth, words.birth_hint, "bday") ?>
<?cs call:text_input("mobile", Form.mobile, words.mobile, words.mobile_hint, "tel", "tel-national", "20", "", "+90") ?>
<?cs call:picture_code("picture_code", Form.picture_code, Signup.Picture.Image, Signup.Picture.Sound, "another") ?>
<?cs call:button(T.layout.continue) ?>
</form>
</div>
<div class="e-layout__side">
<?cs call:side_check(words.bring, words.bring_items) ?><?cs call:side_text(words.no_mobile_title, words.no_mobile, "", "") ?><?cs call:side_help() ?></div>
</div>
<?cs /with ?><?cs include:"layout/bottom.cs" ?>
