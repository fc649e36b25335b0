<?cs # /giris/geri-al: "this was not me". Data: Undo.State ask|done|over, Undo.Token. Texts: T.undo ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs if:Undo.State == "ask" ?><h1 class="govuk-heading-l"><?cs var:T.undo.ask.title ?></h1>
<p class="govuk-body"><?cs var:T.undo.ask.text ?></p>
<p class="govuk-body"><?cs var:T.undo.ask.after ?></p>
<form action="<?cs var:Page.Prefix ?>/giris/geri-al" method="post" novalidate>
<?cs call:csrf_fields() ?><input type="hidden" name="k" value="<?cs var:Undo.Token ?>">
<?cs call:button_kind(T.undo.ask.submit, "warning", "", "") ?>
</form>
<?cs elif:Undo.State == "done" ?><?cs call:success_panel(T.undo.done.title, T.undo.done.text) ?>
<?cs else ?><h1 class="govuk-heading-l"><?cs var:T.undo.over.title ?></h1>
<p class="govuk-body"><?cs var:T.undo.over.text ?></p>
<?cs /if ?><p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/yardim"><?cs var:T.layout.help.link ?></a></p>
</div>
<?cs include:"layout/bottom.cs" ?>
