<?cs # Asks before a row of the CV is removed. Data: Cv as in layout/profile.cs; Remove.Id .What, .Kept (1: the last one stays); Form.
  Texts: T.profile.remove ?><?cs include:"layout/form.cs" ?><?cs include:"layout/profile.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs with:you = T.cv[Cv.Voice] ?><?cs call:back_link(Cv.Back) ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<?cs call:cv_head() ?><p class="govuk-body"><strong><?cs var:Remove.What ?></strong></p>
<?cs if:Remove.Kept ?><p class="govuk-body"><a class="govuk-link" href="<?cs var:Cv.Back ?>"><?cs var:T.profile.remove.instead ?></a></p>
<?cs else ?><p class="govuk-body"><?cs var:T.profile.remove.text ?></p>
<form action="<?cs var:Cv.Action ?>" method="post" novalidate>
<?cs call:cv_fields() ?><input type="hidden" name="id" value="<?cs var:Remove.Id ?>">
<?cs call:button_or_cancel(T.profile.remove.button, "warning", T.profile.remove.cancel, Cv.Back) ?>
</form>
<?cs /if ?><?cs /with ?></div>
<?cs include:"layout/bottom.cs" ?>
