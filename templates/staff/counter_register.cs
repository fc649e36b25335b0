<?cs # /kayit-al: registration at the counter. Data: Form.<field>, Form.Csrf .Key .Versions; Paper, Language, Consent, Relation (choices);
  Signup.Preference (choices), Signup.Districts, Provinces (global). Texts: T.register, T.signup, T.counter ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.register.title ?></h1>
<p class="govuk-body"><?cs var:T.register.intro ?> <a class="govuk-link" href="<?cs var:Page.Prefix ?>/kayit-al/metinler"><?cs var:T.register.print ?></a></p>
<form action="<?cs var:Page.Prefix ?>/kayit-al" method="post" novalidate>
<?cs call:csrf_fields() ?><?cs call:default_button() ?><input type="hidden" name="text_versions" value="<?cs var:Form.Versions ?>">
<h2 class="govuk-heading-m"><?cs var:T.register.identity ?></h2>
<?cs call:select_input("paper", Form.paper, Paper, T.counter.paper.legend, "", T.counter.paper.choose, "") ?>
<?cs with:words = T.signup.identity ?><?cs call:text_input("tckn", Form.tckn, words.tckn, T.register.tckn_hint, "numeric", "off", "20", "", "") ?>
<?cs call:text_input("first_name", Form.first_name, words.first_name, "", "", "off", "20", "", "") ?>
<?cs call:text_input("last_name", Form.last_name, words.last_name, "", "", "off", "20", "", "") ?>
<?cs call:text_input("father_name", Form.father_name, words.father_name, "", "", "off", "20", "", "") ?>
<?cs call:date_input("birth", Form.birth, Form.birth_day, Form.birth_month, Form.birth_year, words.birth, words.birth_hint, "") ?>
<?cs call:text_input("mobile", Form.mobile, words.mobile, T.register.mobile_hint, "tel", "off", "20", "", "+90") ?>
<?cs /with ?><h2 class="govuk-heading-m"><?cs var:T.register.contact ?></h2>
<?cs with:words = T.signup.contact ?><?cs call:radios("contact_preference", Form.contact_preference, Signup.Preference, T.register.preference, "") ?>
<?cs call:text_input("email", Form.email, words.email, words.email_hint, "email", "off", "", "", "") ?>
<?cs call:select_input("province", Form.province, Provinces, T.register.province, "", words.choose_province, "") ?>
<?cs call:button_kind(words.show_districts, "secondary", "show_districts", "1") ?>
<?cs set:Tmp.choose = words.choose_province_first ?><?cs if:subcount(Signup.Districts) ?><?cs set:Tmp.choose = words.choose_district ?><?cs /if ?><?cs call:select_input("district", Form.district, Signup.Districts, words.district, "", Tmp.choose, "") ?>
<?cs call:textarea("address", Form.address, words.address, words.address_hint, "3", "off", "") ?>
<?cs /with ?><h2 class="govuk-heading-m"><?cs var:T.register.texts.heading ?></h2>
<?cs call:select_input("text_language", Form.text_language, Language, T.register.language.legend, "", "", "") ?>
<?cs call:checkbox("membership_agreement", Form.membership_agreement, "accept", T.register.agreement, "") ?>
<?cs call:checkbox("privacy_notice", Form.privacy_notice, "read", T.register.notice, "") ?>
<?cs call:radios("consent", Form.consent, Consent, T.register.consent.legend, "") ?>
<h2 class="govuk-heading-m"><?cs var:T.register.minor ?></h2>
<p class="govuk-body"><?cs var:T.register.minor_hint ?></p>
<?cs call:text_input("representative", Form.representative, T.register.representative, "", "", "off", "", "", "") ?>
<?cs call:select_input("relation", Form.relation, Relation, T.register.relation.legend, "", "", "") ?>
<?cs call:text_input("document", Form.document, T.register.document, T.register.document_hint, "", "off", "", "", "") ?>
<?cs call:button(T.register.submit) ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
