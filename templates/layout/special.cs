<?cs # Macros of the form of a claim. Include after layout/form.cs.
  special_fields(): all of its boxes. Data: Kind.disabled (1 for that kind), Kind.BasisLabel; Papers, Bases as options; Form.
  special_conviction(n, offence, intentional, pardoned, years, months, days, state): one of the convictions (staff alone), its fields as nodes;
  Offences and States as options
  Texts: T.special, T.specialstaff ?><?cs #
?><?cs def:special_fields() ?><?cs call:radios("paper", Form.paper, Papers, T.special.paper.label, "") ?>
<?cs call:radios("basis", Form.basis, Bases, Kind.BasisLabel, "") ?>
<?cs if:Kind.disabled ?><?cs call:text_input("degree", Form.degree, T.special.degree.label, T.special.degree.hint, "numeric", "off", "3", "", "") ?>
<?cs call:radios("cannot_work", Form.cannot_work, T.special.cannot_work.options, T.special.cannot_work.label, T.special.cannot_work.hint) ?>
<?cs /if ?><?cs call:text_input("number", Form.number, T.special.number.label, T.special.number.hint, "", "off", "20", "", "") ?>
<?cs call:text_input("issuer", Form.issuer, T.special.issuer.label, T.special.issuer.hint, "", "off", "", "", "") ?>
<?cs call:date_input("issued", Form.issued, Form.issued_day, Form.issued_month, Form.issued_year, T.special.issued.label, T.special.issued.hint, "") ?>
<?cs call:radios("term", Form.term, T.special.term.options, T.special.term.label, "") ?>
<?cs call:date_input("until", Form.until, Form.until_day, Form.until_month, Form.until_year, T.special.until.label, T.special.until.hint, "") ?>
<?cs /def ?><?cs #
?><?cs def:special_conviction(n, offence, intentional, pardoned, years, months, days, state) ?><fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s"><?cs var:T.specialstaff.conviction_title ?> <?cs var:n ?></legend>
<?cs call:select_input("offence_" + n, offence, Offences, T.specialstaff.offence.label, "", T.specialstaff.offence.choose, "") ?>
<?cs call:checkbox("intentional_" + n, intentional, "1", T.specialstaff.offence.intentional, "") ?>
<?cs call:checkbox("pardoned_" + n, pardoned, "1", T.specialstaff.offence.pardoned, "") ?>
<?cs call:text_input("years_" + n, years, T.specialstaff.sentence.years, "", "numeric", "off", "3", "", "") ?>
<?cs call:text_input("months_" + n, months, T.specialstaff.sentence.months, "", "numeric", "off", "3", "", "") ?>
<?cs call:text_input("days_" + n, days, T.specialstaff.sentence.days, "", "numeric", "off", "4", "", "") ?>
<?cs call:select_input("state_" + n, state, States, T.specialstaff.sentence.label, "", T.specialstaff.offence.choose, "") ?>
</fieldset>
<?cs /def ?>
