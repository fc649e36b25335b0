<?cs # A claim on the staff server. Data: Case.Id .Name .Tag; Look (why it opened); Fact and Detail (of who may decide) as rows .N.Key .Value; Verdict; Decide.Version and
  Reasons: the form of the decision; WhyNot; Paper: the way to the form of the paper. Texts: T.specialstaff ?><?cs include:"layout/form.cs" ?><?cs include:"layout/person.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Page.Prefix + "/kuyruk") ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<p class="govuk-body"><strong><?cs var:Case.Name ?></strong> <?cs call:tag(Case.Tag, "info") ?></p>
<?cs call:look_line(Look) ?><dl class="govuk-summary-list">
<?cs each:item = Fact ?><?cs call:summary_row(item.Key, item.Value, "", "") ?><?cs /each ?></dl>
<?cs if:Paper ?><p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/ozel-durum/belge?no=<?cs var:Case.Id ?>"><?cs var:T.specialstaff.paper.link ?></a></p>
<?cs /if ?><?cs if:WhyNot ?><?cs call:inset(WhyNot) ?><?cs /if ?><?cs if:Decide.Version ?><h2 class="govuk-heading-m"><?cs var:T.specialstaff.detail.title ?></h2>
<p class="govuk-body"><?cs var:T.specialstaff.detail.logged ?></p>
<dl class="govuk-summary-list">
<?cs each:item = Detail ?><?cs call:summary_row(item.Key, item.Value, "", "") ?><?cs /each ?></dl>
<?cs if:Verdict ?><?cs call:inset(Verdict) ?><?cs /if ?><h2 class="govuk-heading-m"><?cs var:T.specialstaff.decide.title ?></h2>
<form action="<?cs var:Page.Prefix ?>/ozel-durum/karar" method="post" novalidate>
<?cs call:csrf_fields() ?>
<input type="hidden" name="no" value="<?cs var:Case.Id ?>"><input type="hidden" name="version" value="<?cs var:Decide.Version ?>">
<?cs call:radios("outcome", Form.outcome, T.specialstaff.decide.options, T.specialstaff.decide.label, "") ?>
<?cs call:select_input("reason", Form.reason, Reasons, T.specialstaff.decide.reason_label, T.specialstaff.decide.reason_hint, T.specialstaff.decide.choose, "") ?>
<?cs call:textarea("words", Form.words, T.specialstaff.decide.words_label, T.specialstaff.decide.words_hint, "4", "off", "400") ?>
<?cs call:button(T.specialstaff.decide.button) ?>
</form>
<?cs /if ?></div>
<?cs include:"layout/bottom.cs" ?>
