<?cs # Driving licence classes. Data: Cv as in layout/profile.cs; Options.N.Name .Value .Label .Checked; Shown (what is stored); Form.
  Texts: T.profile.licence, T.cv ?><?cs include:"layout/form.cs" ?><?cs include:"layout/profile.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs with:you = T.cv[Cv.Voice] ?><?cs call:back_link(Cv.Back) ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<?cs call:cv_head() ?><form action="<?cs var:Cv.Action ?>" method="post" novalidate>
<?cs call:cv_fields() ?><input type="hidden" name="shown" value="<?cs var:Shown ?>">
<?cs call:checkboxes("licence", Form.licence, Options, you.licence.label, you.licence.hint) ?>
<?cs call:button(T.profile.save) ?>
</form>
<?cs /with ?></div>
<?cs include:"layout/bottom.cs" ?>
