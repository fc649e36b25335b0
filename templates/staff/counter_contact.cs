<?cs # /kisi/iletisim. Data: Person.Number .Href .Name .Tckn .Birth .Version; Paper, Signup.Preference (choices), Signup.Districts,
  Provinces (global); Form.<field>, Form.Csrf .Key. Texts: T.counter_contact, T.counter, T.signup, T.register ?><?cs include:"layout/form.cs" ?><?cs include:"layout/person.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Person.Href) ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.counter_contact.title ?></h1>
<?cs call:person_line(Person) ?>
<p class="govuk-body"><?cs var:T.counter_contact.intro ?></p>
<form action="<?cs var:Page.Prefix ?>/kisi/iletisim" method="post" novalidate>
<?cs call:csrf_fields() ?><?cs call:default_button() ?><input type="hidden" name="no" value="<?cs var:Person.Number ?>"><input type="hidden" name="version" value="<?cs var:Person.Version ?>">
<?cs call:select_input("paper", Form.paper, Paper, T.counter.paper.legend, "", T.counter.paper.choose, "") ?>
<?cs call:text_input("mobile", Form.mobile, T.signup.identity.mobile, T.register.mobile_hint, "tel", "off", "20", "", "+90") ?>
<?cs with:words = T.signup.contact ?><?cs call:radios("contact_preference", Form.contact_preference, Signup.Preference, T.register.preference, "") ?>
<?cs call:text_input("email", Form.email, words.email, words.email_hint, "email", "off", "", "", "") ?>
<?cs call:select_input("province", Form.province, Provinces, T.register.province, "", words.choose_province, "") ?>
<?cs call:button_kind(words.show_districts, "secondary", "show_districts", "1") ?>
<?cs call:select_input("district", Form.district, Signup.Districts, words.district, "", words.choose_district, "") ?>
<?cs call:textarea("address", Form.address, words.address, words.address_hint, "3", "off", "") ?>
<?cs /with ?><?cs call:button(T.counter_contact.submit) ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
