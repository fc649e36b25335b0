<?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?><h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1><?cs include:"layout/bottom.cs" ?>
