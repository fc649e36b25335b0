<?cs # Where and how to work. Data: Cv as in layout/profile.cs; Ways and Places as options of checkboxes and box_grid; PlacesHint;
  Shown (what is stored); Form. Texts: T.profile.preference, T.cv ?><?cs include:"layout/form.cs" ?><?cs include:"layout/profile.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs with:you = T.cv[Cv.Voice] ?><?cs call:back_link(Cv.Back) ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<?cs call:cv_head() ?><form action="<?cs var:Cv.Action ?>" method="post" novalidate>
<?cs call:cv_fields() ?><input type="hidden" name="shown" value="<?cs var:Shown ?>">
<?cs call:checkboxes("way", Form.way, Ways, you.preference.ways.label, you.preference.ways.hint) ?>
<?cs call:box_grid("province", Form.province, Places, you.preference.provinces.label, PlacesHint) ?>
<?cs call:button(T.profile.save) ?>
</form>
<?cs /with ?></div>
<?cs include:"layout/bottom.cs" ?>
