<?cs # A claim to a special status. Data: Where; FormPath; the rest as in layout/special.cs. Texts: T.special ?><?cs include:"layout/form.cs" ?><?cs include:"layout/special.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Page.Prefix + "/ozgecmis/ozel-durum") ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<?cs call:inset(T.special.no_effect) ?>
<p class="govuk-body"><?cs var:Where ?></p>
<p class="govuk-body"><?cs var:T.special.privacy.text ?></p>
<form action="<?cs var:Page.Prefix ?><?cs var:FormPath ?>" method="post" novalidate>
<?cs call:csrf_fields() ?>
<?cs call:special_fields() ?>
<?cs call:button(T.special.form.button) ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
