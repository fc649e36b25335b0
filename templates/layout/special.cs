<?cs # Macros of the form of a claim. Include after layout/form.cs.
  special_fields(): all of its boxes. Data: Kind.disabled (1 for that kind), Kind.BasisLabel; Papers, Bases as options; Form.
  Texts: T.special ?><?cs #
?><?cs def:special_fields() ?><?cs call:radios("paper", Form.paper, Papers, T.special.paper.label, "") ?>
<?cs call:radios("basis", Form.basis, Bases, Kind.BasisLabel, "") ?>
<?cs if:Kind.disabled ?><?cs call:text_input("degree", Form.degree, T.special.degree.label, T.special.degree.hint, "numeric", "off", "3", "", "") ?>
<?cs call:radios("cannot_work", Form.cannot_work, T.special.cannot_work.options, T.special.cannot_work.label, T.special.cannot_work.hint) ?>
<?cs /if ?><?cs call:text_input("number", Form.number, T.special.number.label, T.special.number.hint, "", "off", "20", "", "") ?>
<?cs call:text_input("issuer", Form.issuer, T.special.issuer.label, T.special.issuer.hint, "", "off", "", "", "") ?>
<?cs call:date_input("issued", Form.issued, Form.issued_day, Form.issued_month, Form.issued_year, T.special.issued.label, T.special.issued.hint, "") ?>
<?cs call:radios("term", Form.term, T.special.term.options, T.special.term.label, "") ?>
<?cs call:date_input("until", Form.until, Form.until_day, Form.until_month, Form.until_year, T.special.until.label, T.special.until.hint, "") ?>
<?cs /def ?>
