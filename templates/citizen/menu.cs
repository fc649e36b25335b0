<?cs # The menu of a signed-in person. Data: Greeting; Card.N.Href .Title .Text; CheckTitle, CheckText, Check as in
  layout/status_card.cs; CheckFirst (1: the list stands above the cards); Page.* as in layout/top.cs. Texts: T.layout ?><?cs include:"layout/form.cs" ?><?cs include:"layout/status_card.cs" ?><?cs include:"layout/top.cs" ?>
<?cs def:check() ?><h2 class="govuk-heading-m"><?cs var:CheckTitle ?></h2>
<p class="govuk-body"><?cs var:CheckText ?></p>
<?cs call:checklist(Check) ?><?cs /def ?>
<h1 class="govuk-heading-l"><?cs var:Greeting ?></h1>
<div class="e-layout">
<div class="e-layout__main">
<?cs if:CheckFirst ?><?cs call:check() ?><?cs /if ?><ul class="e-cards"><?cs each:item = Card ?><?cs call:card(item.Href, item.Title, item.Text) ?><?cs /each ?></ul>
<?cs if:!CheckFirst ?><?cs call:check() ?><?cs /if ?></div>
<div class="e-layout__side">
<?cs call:side_help() ?>
</div>
</div>
<?cs include:"layout/bottom.cs" ?>
