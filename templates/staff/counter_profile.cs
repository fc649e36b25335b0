<?cs # /kisi/ozgecmis: the CV's parts, for staff. Data: Person.* as layout/counter.cs has it; Check as in layout/status_card.cs; Next as in
  layout/profile.cs. Texts: T.cv.told ?><?cs include:"layout/form.cs" ?><?cs include:"layout/status_card.cs" ?><?cs include:"layout/profile.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Person.Href) ?>
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<?cs call:cv_head() ?><?cs call:next_step() ?>
<p class="govuk-body"><?cs var:T.cv.told.overview.lead ?></p>
<?cs call:checklist(Check) ?>
</div>
<?cs include:"layout/bottom.cs" ?>
