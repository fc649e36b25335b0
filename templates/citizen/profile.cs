<?cs # Overview of the CV. Data: Check as in layout/status_card.cs; Next as in layout/profile.cs. Texts: T.profile ?><?cs include:"layout/form.cs" ?><?cs include:"layout/status_card.cs" ?><?cs include:"layout/profile.cs" ?><?cs include:"layout/top.cs" ?>
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<div class="e-layout">
<div class="e-layout__main">
<?cs call:next_step() ?>
<p class="govuk-body"><?cs var:T.profile.lead ?></p>
<?cs call:checklist(Check) ?>
</div>
<div class="e-layout__side">
<?cs call:side_bullets(T.profile.counts.title, T.profile.counts.items) ?>
<?cs call:side_help() ?>
</div>
</div>
<?cs include:"layout/bottom.cs" ?>
