<?cs # Asks before an undecided claim is withdrawn. Data: Claim.Id .Title; Form. Texts: T.special.withdraw ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Page.Prefix + "/ozgecmis/ozel-durum") ?>
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<p class="govuk-body"><strong><?cs var:Claim.Title ?></strong></p>
<p class="govuk-body"><?cs var:T.special.withdraw.text ?></p>
<form action="<?cs var:Page.Prefix ?>/ozgecmis/ozel-durum/vazgec" method="post" novalidate>
<?cs call:csrf_fields() ?>
<input type="hidden" name="id" value="<?cs var:Claim.Id ?>">
<?cs call:button_or_cancel(T.special.withdraw.button, "warning", T.special.withdraw.cancel, Page.Prefix + "/ozgecmis/ozel-durum") ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
