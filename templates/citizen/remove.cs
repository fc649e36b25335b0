<?cs # Asks before a row of the CV is removed. Data: Remove.Id .What .Path; Form. Texts: T.profile.remove ?><?cs include:"layout/form.cs" ?><?cs include:"layout/profile.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Page.Prefix + Remove.Path) ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<p class="govuk-body"><strong><?cs var:Remove.What ?></strong></p>
<?cs if:Page.HasErrors ?><p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?><?cs var:Remove.Path ?>"><?cs var:T.profile.remove.instead ?></a></p>
<?cs else ?><p class="govuk-body"><?cs var:T.profile.remove.text ?></p>
<form action="<?cs var:Page.Prefix ?><?cs var:Remove.Path ?>/sil" method="post" novalidate>
<?cs call:csrf_fields() ?>
<input type="hidden" name="id" value="<?cs var:Remove.Id ?>">
<div class="govuk-button-group"><?cs call:button_kind(T.profile.remove.button, "warning", "", "") ?><a class="govuk-link" href="<?cs var:Page.Prefix ?><?cs var:Remove.Path ?>"><?cs var:T.profile.remove.cancel ?></a></div>
</form>
<?cs /if ?></div>
<?cs include:"layout/bottom.cs" ?>
