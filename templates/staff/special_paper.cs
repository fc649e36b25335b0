<?cs # A claim typed from its paper by a clerk. Data: Case.Name .Kind .Person, of an old one .Id .Version; FormPath; Look (of an old one: why it opened); Offences, States (ex-convict);
  the rest as in layout/special.cs. Texts: T.specialstaff, T.special ?><?cs include:"layout/form.cs" ?><?cs include:"layout/person.cs" ?><?cs include:"layout/special.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs if:Case.Id ?><?cs call:back_link(Page.Prefix + "/ozel-durum?no=" + Case.Id) ?><?cs else ?><?cs call:back_link(Page.Prefix + "/kisi?no=" + Case.Person) ?><?cs /if ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<p class="govuk-body"><strong><?cs var:Case.Name ?></strong>, <?cs var:Case.Kind ?></p>
<?cs call:look_line(Look) ?><p class="govuk-body"><?cs var:T.specialstaff.paper.lead ?></p>
<form action="<?cs var:Page.Prefix ?><?cs var:FormPath ?>" method="post" novalidate>
<?cs call:csrf_fields() ?>
<?cs if:Case.Id ?><input type="hidden" name="no" value="<?cs var:Case.Id ?>"><input type="hidden" name="version" value="<?cs var:Case.Version ?>"><?cs else ?><input type="hidden" name="no" value="<?cs var:Case.Person ?>"><input type="hidden" name="tur" value="<?cs var:Kind.Name ?>"><?cs /if ?>
<?cs call:special_fields() ?>
<?cs if:subcount(Offences) ?><h2 class="govuk-heading-m"><?cs var:T.specialstaff.convictions ?></h2>
<p class="govuk-body"><?cs var:T.specialstaff.convictions_hint ?></p>
<?cs call:special_conviction("1", Form.offence_1, Form.intentional_1, Form.pardoned_1, Form.years_1, Form.months_1, Form.days_1, Form.state_1) ?>
<?cs call:special_conviction("2", Form.offence_2, Form.intentional_2, Form.pardoned_2, Form.years_2, Form.months_2, Form.days_2, Form.state_2) ?>
<?cs call:special_conviction("3", Form.offence_3, Form.intentional_3, Form.pardoned_3, Form.years_3, Form.months_3, Form.days_3, Form.state_3) ?>
<?cs /if ?><?cs call:button(T.specialstaff.paper.button) ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
