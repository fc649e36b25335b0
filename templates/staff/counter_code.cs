<?cs # /kayit-al/kod: the start code on paper. Data: Code.Name; Code.Text and Code.Until (while it may be shown); Code.Long (without a
  mobile); Code.Profile (the way to a CV that lacks what an active record needs). Texts: T.register.code ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<h1 class="govuk-heading-l"><?cs var:T.register.code.title ?></h1>
<p class="govuk-body"><?cs var:Code.Name ?></p>
<?cs if:Code.Text ?><p class="govuk-body e-no-print"><?cs var:T.register.code.print ?></p>
<div class="e-panel"><p class="e-panel__text"><strong class="e-code"><?cs var:Code.Text ?></strong></p><p class="e-panel__text"><?cs var:Code.Until ?></p></div>
<h2 class="govuk-heading-m"><?cs var:T.register.code.how ?></h2>
<ol class="govuk-list govuk-list--number"><?cs each:item = T.register.code.steps ?><li><?cs var:item ?></li><?cs /each ?></ol>
<?cs if:Code.Long ?><p class="govuk-body"><?cs var:Code.Long ?></p>
<?cs /if ?><?cs else ?><?cs call:inset(T.register.code.gone) ?>
<?cs /if ?><?cs if:Code.Profile ?><p class="govuk-body e-no-print"><?cs var:T.register.code.profile ?> <a class="govuk-link" href="<?cs var:Code.Profile ?>"><?cs var:T.register.code.profile_link ?></a></p>
<?cs /if ?><p class="govuk-body e-no-print"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/kayit-al"><?cs var:T.register.code.next ?></a></p>
</div>
<?cs include:"layout/bottom.cs" ?>
