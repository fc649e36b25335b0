<?cs # /metinler/fark. Data: Text.Number .Name .Language .LanguageName .IsDraft; Diff.Before .After .Count; Line.N.Text and .Word (removed or added; absent:
  the line stayed). Texts: T.legal ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs call:back_link(Page.Prefix + "/metinler") ?>
<h1 class="govuk-heading-l"><?cs var:T.legal.diff.title ?></h1>
<p class="govuk-body"><?cs var:Text.Name ?>, <?cs var:Text.LanguageName ?>: <?cs var:T.legal.version ?> <?cs var:Diff.Before ?> &rarr; <?cs if:Text.IsDraft ?><?cs var:T.legal.diff.draft ?><?cs else ?><?cs var:T.legal.version ?> <?cs var:Diff.After ?><?cs /if ?></p>
<p class="govuk-body"><?cs var:Diff.Count ?></p>
<div lang="<?cs var:Text.Language ?>">
<?cs each:line = Line ?><?cs if:line.Word ?><div class="govuk-inset-text"><strong lang="<?cs var:Page.Lang ?>"><?cs var:line.Word ?>:</strong> <?cs var:line.Text ?></div>
<?cs else ?><p class="govuk-body e-quiet"><?cs var:line.Text ?></p>
<?cs /if ?><?cs /each ?></div>
<?cs include:"layout/bottom.cs" ?>
