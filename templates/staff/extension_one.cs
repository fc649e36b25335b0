<?cs # One bulk extension. Data: Act.Id .Number .Window .State .Meant .Extended .Undone and 1 under its state's name (previewed doing done undoing
  undone); Do and Undo .Form.Csrf .Key. Texts: T.specialextension ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Page.Prefix + "/toplu-uzatma") ?>
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<dl class="govuk-summary-list">
<?cs call:summary_row(T.specialextension.act.label, Act.Number, "", "") ?><?cs call:summary_row(T.specialextension.what, Act.Window, "", "") ?><?cs call:summary_row(T.specialextension.state_label, Act.State, "", "") ?><?cs if:Act.previewed ?><?cs call:summary_row(T.specialextension.meant, Act.Meant, "", "") ?><?cs else ?><?cs call:summary_row(T.specialextension.extended, Act.Extended, "", "") ?><?cs call:summary_row(T.specialextension.undone, Act.Undone, "", "") ?><?cs /if ?></dl>
<?cs if:Act.previewed || Act.doing ?><form action="<?cs var:Page.Prefix ?>/toplu-uzatma/yap" method="post" novalidate>
<input type="hidden" name="csrf" value="<?cs var:Do.Csrf ?>"><input type="hidden" name="key" value="<?cs var:Do.Key ?>"><input type="hidden" name="no" value="<?cs var:Act.Id ?>">
<?cs if:Act.doing ?><?cs call:button(T.specialextension.go_on) ?><?cs else ?><?cs call:button(T.specialextension.do) ?><?cs /if ?>
</form>
<?cs /if ?><?cs if:Act.done || Act.undoing ?><form action="<?cs var:Page.Prefix ?>/toplu-uzatma/geri-al" method="post" novalidate>
<input type="hidden" name="csrf" value="<?cs var:Undo.Csrf ?>"><input type="hidden" name="key" value="<?cs var:Undo.Key ?>"><input type="hidden" name="no" value="<?cs var:Act.Id ?>">
<?cs if:Act.undoing ?><?cs call:button_kind(T.specialextension.go_on, "warning", "", "") ?><?cs else ?><?cs call:button_kind(T.specialextension.undo, "warning", "", "") ?><?cs /if ?>
</form>
<?cs /if ?></div>
<?cs include:"layout/bottom.cs" ?>
