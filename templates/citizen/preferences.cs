<?cs # Where and how to work. Data: Ways and Places as options of checkboxes and box_grid; PlacesHint; Form.
  Texts: T.profile.preference ?><?cs include:"layout/form.cs" ?><?cs include:"layout/profile.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Page.Prefix + "/ozgecmis") ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<form action="<?cs var:Page.Prefix ?>/ozgecmis/tercih" method="post" novalidate>
<?cs call:csrf_fields() ?>
<?cs call:checkboxes("way", Form.way, Ways, T.profile.preference.ways.label, T.profile.preference.ways.hint) ?>
<?cs call:box_grid("province", Form.province, Places, T.profile.preference.provinces.label, PlacesHint) ?>
<?cs call:button(T.profile.save) ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
