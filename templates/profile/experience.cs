<?cs # Work: the list, and a form to add or (Edit.Id, Edit.Version) change one. Data: Cv and List as in layout/profile.cs; Form.
  Texts: T.profile.experience, T.cv ?><?cs include:"layout/form.cs" ?><?cs include:"layout/profile.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs with:you = T.cv[Cv.Voice] ?><?cs if:Edit.Id ?><?cs call:back_link(Cv.List) ?><?cs else ?><?cs call:back_link(Cv.Back) ?><?cs /if ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs if:Edit.Id ?><?cs var:T.profile.experience.change ?><?cs else ?><?cs var:Page.Title ?><?cs /if ?></h1>
<?cs call:cv_head() ?><?cs if:!Edit.Id ?><?cs call:records(List, "1") ?><?cs if:subcount(List) ?><h2 class="govuk-heading-m"><?cs var:T.profile.experience.another ?></h2>
<?cs else ?><p class="govuk-body"><?cs var:you.experience.lead ?></p>
<?cs /if ?><?cs /if ?><form action="<?cs var:Cv.Action ?>" method="post" novalidate>
<?cs call:cv_fields() ?><?cs if:Edit.Id ?><input type="hidden" name="id" value="<?cs var:Edit.Id ?>"><input type="hidden" name="version" value="<?cs var:Edit.Version ?>">
<?cs /if ?><?cs call:text_input("job", Form.job, you.experience.job.label, T.profile.experience.job.hint, "", "", "", "", "") ?>
<?cs call:text_input("employer", Form.employer, T.profile.experience.employer.label, T.profile.experience.employer.hint, "", "", "", "", "") ?>
<?cs call:month_input("start", Form.start, Form.start_month, Form.start_year, T.profile.experience.start.label, T.profile.experience.start.hint) ?>
<?cs call:month_input("end", Form.end, Form.end_month, Form.end_year, T.profile.experience.end.label, you.experience.end.hint) ?>
<?cs call:checkbox("still", Form.still, "1", you.experience.still, "") ?>
<?cs call:textarea("description", Form.description, T.profile.experience.description.label, you.experience.description_hint, "5", "", "") ?>
<?cs call:button(T.profile.save) ?>
</form>
<?cs /with ?></div>
<?cs include:"layout/bottom.cs" ?>
