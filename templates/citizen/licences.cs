<?cs # Driving licence classes. Data: Options.N.Name .Value .Label .Checked; Form.
  Texts: T.profile.licence ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Page.Prefix + "/ozgecmis") ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<form action="<?cs var:Page.Prefix ?>/ozgecmis/ehliyet" method="post" novalidate>
<?cs call:csrf_fields() ?>
<?cs call:checkboxes("licence", Form.licence, Options, T.profile.licence.label, T.profile.licence.hint) ?>
<?cs call:button(T.profile.save) ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
