<?cs # /metinler/taslak. Data: Text.Number .Name .Language .LanguageName .Version; Form.title, Form.body. Texts: T.legal.draft ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs call:back_link(Page.Prefix + "/metinler") ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.legal.draft.title ?></h1>
<p class="govuk-body"><?cs var:Text.Name ?>, <?cs var:Text.LanguageName ?></p>
<form action="<?cs var:Page.Prefix ?>/metinler/taslak" method="post" novalidate>
<?cs call:csrf_fields() ?><input type="hidden" name="no" value="<?cs var:Text.Number ?>"><input type="hidden" name="dil" value="<?cs var:Text.Language ?>"><input type="hidden" name="version" value="<?cs var:Text.Version ?>">
<?cs call:text_input("title", Form.title, T.legal.draft.name, "", "", "off", "", "", "") ?>
<?cs call:textarea("body", Form.body, T.legal.draft.body, T.legal.draft.hint, "24", "off", "") ?>
<?cs call:button(T.legal.draft.submit) ?>
</form>
<?cs include:"layout/bottom.cs" ?>
