<?cs # Asks before an undecided claim is withdrawn. Data: Claim.Id .Title; Form. Texts: T.special.withdraw ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Page.Prefix + "/ozgecmis/ozel-durum") ?>
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<p class="govuk-body"><strong><?cs var:Claim.Title ?></strong></p>
<p class="govuk-body"><?cs var:T.special.withdraw.text ?></p>
<form action="<?cs var:Page.Prefix ?>/ozgecmis/ozel-durum/vazgec" method="post" novalidate>
<?cs call:csrf_fields() ?>
<input type="hidden" name="id" value="<?cs var:Claim.Id ?>">
<div class="govuk-button-group"><?cs call:button_kind(T.special.withdraw.button, "warning", "", "") ?><a class="govuk-link" href="<?cs var:Page.Prefix ?>/ozgecmis/ozel-durum"><?cs var:T.special.withdraw.cancel ?></a></div>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
