<?cs # /kurallar. Data: Rules.N.Number .Name .Value .Source .Later (optional). Texts: T.rule.list ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<h1 class="govuk-heading-l"><?cs var:T.rule.list.title ?></h1>
<p class="govuk-body"><?cs var:T.rule.list.lead ?></p>
<ul class="e-results">
<?cs each:item = Rules ?><li class="e-results__item"><h2 class="e-results__title"><?cs var:item.Name ?></h2><p class="e-results__text"><?cs var:T.rule.list.today ?>: <strong><?cs var:item.Value ?></strong></p><?cs if:item.Later ?><p class="e-results__text"><?cs var:item.Later ?></p><?cs /if ?><p class="e-results__meta"><?cs var:T.rule.list.source ?>: <?cs var:item.Source ?></p><p class="e-results__actions"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/kurallar/kural?no=<?cs var:item.Number ?>"><?cs var:T.rule.list.change ?><span class="govuk-visually-hidden"> (<?cs var:item.Name ?>)</span></a></p></li>
<?cs /each ?></ul>
<?cs include:"layout/bottom.cs" ?>
