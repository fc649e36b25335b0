<?cs # Languages: the list, and a form to add one. Data: List as in layout/profile.cs; Form; Languages.
  Texts: T.profile.language ?><?cs include:"layout/form.cs" ?><?cs include:"layout/profile.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Page.Prefix + "/ozgecmis") ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<?cs call:records(List, "/ozgecmis/dil", "") ?><?cs if:subcount(List) ?><h2 class="govuk-heading-m"><?cs var:T.profile.language.another ?></h2>
<p class="govuk-body"><?cs var:T.profile.language.lead ?></p>
<?cs /if ?><form action="<?cs var:Page.Prefix ?>/ozgecmis/dil" method="post" novalidate>
<?cs call:csrf_fields() ?>
<?cs call:select_input("language", Form.language, Languages, T.profile.language.language.label, "", T.profile.choose, "") ?>
<?cs call:radios("level", Form.level, T.profile.language.level.options, T.profile.language.level.label, "") ?>
<?cs call:button(T.profile.save) ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
