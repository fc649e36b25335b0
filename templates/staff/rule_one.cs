<?cs # /kurallar/kural. Data: Rule.Number .Name .Today .Range; Row.N.Value .From .Source .By .Replaced. Texts: T.rule.one ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs call:back_link(Page.Prefix + "/kurallar") ?>
<h1 class="govuk-heading-l"><?cs var:Rule.Name ?></h1>
<p class="govuk-body"><?cs var:Rule.Today ?></p>
<p class="govuk-body"><?cs var:Rule.Range ?></p>
<?cs call:button_link(T.rule.one.change, Page.Prefix + "/kurallar/deger?no=" + Rule.Number, "") ?>
<h2 class="govuk-heading-m"><?cs var:T.rule.one.history ?></h2>
<ul class="e-results">
<?cs each:item = Row ?><li class="e-results__item"><h3 class="e-results__title"><?cs var:item.Value ?></h3><p class="e-results__text"><?cs var:item.From ?></p><?cs if:item.Replaced ?><p class="e-results__text"><?cs var:T.rule.one.replaced ?></p><?cs /if ?><p class="e-results__meta"><?cs var:item.Source ?> &middot; <?cs var:item.By ?></p></li>
<?cs /each ?></ul>
<?cs include:"layout/bottom.cs" ?>
