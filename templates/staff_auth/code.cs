<?cs # /giris/kod of staff. Data: Form.code. Texts: T.staffauth.code ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Page.Prefix + "/giris") ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.staffauth.code.title ?></h1>
<p class="govuk-body"><?cs var:T.staffauth.code.intro ?></p>
<form action="<?cs var:Page.Prefix ?>/giris/kod" method="post" novalidate>
<?cs call:csrf_fields() ?>
<?cs call:text_input("code", Form.code, T.staffauth.code.label, T.staffauth.code.hint, "", "one-time-code", "20", "", "") ?>
<?cs call:button(T.staffauth.code.submit) ?>
</form>
<p class="govuk-body"><?cs var:T.staffauth.lost ?></p>
</div>
<?cs include:"layout/bottom.cs" ?>
