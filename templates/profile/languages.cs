<?cs # Languages: the list, and a form to add one. Data: Cv and List as in layout/profile.cs; Form; Languages.
  Texts: T.profile.language, T.cv ?><?cs include:"layout/form.cs" ?><?cs include:"layout/profile.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs with:you = T.cv[Cv.Voice] ?><?cs call:back_link(Cv.Back) ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<?cs call:cv_head() ?><?cs call:records(List, "") ?><?cs if:subcount(List) ?><h2 class="govuk-heading-m"><?cs var:T.profile.language.another ?></h2>
<p class="govuk-body"><?cs var:T.profile.language.lead ?></p>
<?cs /if ?><form action="<?cs var:Cv.Action ?>" method="post" novalidate>
<?cs call:cv_fields() ?><?cs call:select_input("language", Form.language, Languages, T.profile.language.language.label, "", T.profile.choose, "") ?>
<?cs call:radios("level", Form.level, you.language.level.options, T.profile.language.level.label, "") ?>
<?cs call:button(T.profile.save) ?>
</form>
<?cs /with ?></div>
<?cs include:"layout/bottom.cs" ?>
