<?cs # Asks before a certificate is withdrawn. Data: Certificate.Number .Date .Time .State .Code; Form. Texts: T.certificate.withdraw ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Page.Prefix + "/durum/belge") ?>
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<p class="govuk-body"><strong><?cs var:Certificate.Date ?>, <?cs var:Certificate.Time ?></strong><br><?cs var:Certificate.State ?><br><?cs var:T.certificate.list.code ?> <span class="e-code"><?cs var:Certificate.Code ?></span></p>
<p class="govuk-body"><?cs var:T.certificate.withdraw.text ?></p>
<form action="<?cs var:Page.Prefix ?>/durum/belge/geri-al" method="post" novalidate>
<?cs call:csrf_fields() ?>
<input type="hidden" name="no" value="<?cs var:Certificate.Number ?>">
<?cs call:button_or_cancel(T.certificate.withdraw.button, "warning", T.certificate.withdraw.cancel, Page.Prefix + "/durum/belge") ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
