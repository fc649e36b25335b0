<?cs # Occupations: the list, a search, and its results to choose from. Data: Cv, List and Next as in layout/profile.cs; Form.ara,
  Form.occupation, Form.years; Results.N.Value .Label .Hint; Search.More, Search.Nothing. Texts: T.profile.occupation, T.cv ?><?cs include:"layout/form.cs" ?><?cs include:"layout/profile.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs with:you = T.cv[Cv.Voice] ?><?cs call:back_link(Cv.Back) ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<?cs call:cv_head() ?><?cs call:next_step() ?><?cs call:records(List, "") ?><?cs if:subcount(List) ?><h2 class="govuk-heading-m"><?cs var:T.profile.occupation.another ?></h2>
<?cs else ?><p class="govuk-body"><?cs var:you.occupation.lead ?></p>
<?cs /if ?><form action="<?cs var:Cv.Action ?>#sonuclar" method="get" novalidate role="search">
<?cs call:cv_query() ?><?cs call:text_input("ara", Form.ara, T.profile.occupation.search.label, T.profile.occupation.search.hint, "", "off", "20", "", "") ?>
<?cs if:subcount(Results) ?><?cs call:button_kind(T.profile.occupation.search.button, "secondary", "", "") ?><?cs else ?><?cs call:button(T.profile.occupation.search.button) ?><?cs /if ?>
</form>
<?cs if:Search.Nothing ?><div class="govuk-inset-text" id="sonuclar"><?cs var:Search.Nothing ?></div>
<?cs /if ?><?cs if:subcount(Results) ?><section class="e-section" id="sonuclar" aria-labelledby="sonuclar-title">
<h2 class="govuk-heading-m" id="sonuclar-title"><?cs var:T.profile.occupation.results ?></h2>
<form action="<?cs var:Cv.Action ?>" method="post" novalidate>
<?cs call:cv_fields() ?><input type="hidden" name="ara" value="<?cs var:Form.ara.Value ?>">
<?cs call:radios("occupation", Form.occupation, Results, T.profile.occupation.choose, "") ?>
<?cs if:Search.More ?><p class="govuk-body"><?cs var:T.profile.occupation.more ?></p>
<?cs /if ?><?cs call:text_input("years", Form.years, you.occupation.years.label, you.occupation.years.hint, "numeric", "", "2", "", "") ?>
<?cs call:button(T.profile.occupation.add) ?>
</form>
</section>
<?cs /if ?><?cs /with ?></div>
<?cs include:"layout/bottom.cs" ?>
