<?cs # Schools: the list, and a form to add or (Edit.Id, Edit.Version) change one. Data: Cv, List and Next as in layout/profile.cs;
  Form; EducationLevels. Texts: T.profile.education, T.cv ?><?cs include:"layout/form.cs" ?><?cs include:"layout/profile.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs with:you = T.cv[Cv.Voice] ?><?cs if:Edit.Id ?><?cs call:back_link(Cv.List) ?><?cs else ?><?cs call:back_link(Cv.Back) ?><?cs /if ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs if:Edit.Id ?><?cs var:T.profile.education.change ?><?cs else ?><?cs var:Page.Title ?><?cs /if ?></h1>
<?cs call:cv_head() ?><?cs call:next_step() ?><?cs if:!Edit.Id ?><?cs call:records(List, "1") ?><?cs if:subcount(List) ?><h2 class="govuk-heading-m"><?cs var:T.profile.education.another ?></h2>
<?cs else ?><p class="govuk-body"><?cs var:you.education.lead ?></p>
<?cs /if ?><?cs /if ?><form action="<?cs var:Cv.Action ?>" method="post" novalidate>
<?cs call:cv_fields() ?><?cs if:Edit.Id ?><input type="hidden" name="id" value="<?cs var:Edit.Id ?>"><input type="hidden" name="version" value="<?cs var:Edit.Version ?>">
<?cs /if ?><?cs call:select_input("level", Form.level, EducationLevels, T.profile.education.level.label, you.education.level_hint, T.profile.choose, "") ?>
<?cs call:text_input("school", Form.school, T.profile.education.school.label, T.profile.education.school.hint, "", "", "", "", "") ?>
<?cs call:text_input("field", Form.field, T.profile.education.field.label, T.profile.education.field.hint, "", "", "", "", "") ?>
<?cs call:radios("schooling", Form.schooling, you.education.schooling.options, T.profile.education.schooling.label, "") ?>
<?cs call:text_input("end_year", Form.end_year, T.profile.education.end_year.label, you.education.end_year.hint, "numeric", "", "4", "", "") ?>
<?cs call:button(T.profile.save) ?>
</form>
<?cs /with ?></div>
<?cs include:"layout/bottom.cs" ?>
