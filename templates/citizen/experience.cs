<?cs # Work: the list, and a form to add or (Edit.Id, Edit.Version) change one. Data: List as in layout/profile.cs; Form.
  Texts: T.profile.experience ?><?cs include:"layout/form.cs" ?><?cs include:"layout/profile.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs if:Edit.Id ?><?cs call:back_link(Page.Prefix + "/ozgecmis/deneyim") ?><?cs else ?><?cs call:back_link(Page.Prefix + "/ozgecmis") ?><?cs /if ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs if:Edit.Id ?><?cs var:T.profile.experience.change ?><?cs else ?><?cs var:Page.Title ?><?cs /if ?></h1>
<?cs if:!Edit.Id ?><?cs call:records(List, "/ozgecmis/deneyim", "1") ?><?cs if:subcount(List) ?><h2 class="govuk-heading-m"><?cs var:T.profile.experience.another ?></h2><?cs else ?><p class="govuk-body"><?cs var:T.profile.experience.lead ?></p><?cs /if ?><?cs /if ?>
<form action="<?cs var:Page.Prefix ?>/ozgecmis/deneyim" method="post" novalidate>
<?cs call:csrf_fields() ?>
<?cs if:Edit.Id ?><input type="hidden" name="id" value="<?cs var:Edit.Id ?>"><input type="hidden" name="version" value="<?cs var:Edit.Version ?>"><?cs /if ?>
<?cs call:text_input("job", Form.job, T.profile.experience.job.label, T.profile.experience.job.hint, "", "", "", "", "") ?>
<?cs call:text_input("employer", Form.employer, T.profile.experience.employer.label, T.profile.experience.employer.hint, "", "", "", "", "") ?>
<?cs call:month_input("start", Form.start, Form.start_month, Form.start_year, T.profile.experience.start.label, T.profile.experience.start.hint) ?>
<?cs call:month_input("end", Form.end, Form.end_month, Form.end_year, T.profile.experience.end.label, T.profile.experience.end.hint) ?>
<?cs call:checkbox("still", Form.still, "1", T.profile.experience.still, "") ?>
<?cs call:textarea("description", Form.description, T.profile.experience.description.label, T.profile.experience.description.hint, "5", "", "") ?>
<?cs call:button(T.profile.save) ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
