<?cs # /durum/pasif: asks before a record is taken out of processing. Data: Form.Csrf, Form.Key; Page.*. Texts: T.status.ask ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs call:back_link(Page.Prefix + "/durum") ?><div class="e-narrow">
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<p class="govuk-body"><?cs var:T.status.ask.lead ?></p>
<ul class="govuk-list govuk-list--bullet"><?cs each:item = T.status.ask.items ?><li><?cs var:item ?></li><?cs /each ?></ul>
<p class="govuk-body"><?cs var:T.status.ask.back ?></p>
<form action="<?cs var:Page.Prefix ?>/durum/pasif" method="post" novalidate>
<?cs call:csrf_fields() ?><?cs call:button_or_cancel(T.status.ask.button, "warning", T.status.ask.cancel, Page.Prefix + "/durum") ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
