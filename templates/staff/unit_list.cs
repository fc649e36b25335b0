<?cs # /birimler. Data: Form.il; Unit.N.Number .Name .Kind .Address .Phone; MayChange (1: an administrator reads). Texts: T.unit ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<h1 class="govuk-heading-l"><?cs var:T.unit.list.title ?></h1>
<form action="<?cs var:Page.Prefix ?>/birimler" method="get" novalidate>
<div class="govuk-form-group"><label class="govuk-label" for="il"><?cs var:T.unit.list.province ?></label>
<select class="govuk-select" id="il" name="il"><option value="0"><?cs var:T.unit.kind.hq ?></option>
<?cs each:option = Provinces ?><option value="<?cs var:option.Value ?>"<?cs if:option.Value == Form.il.Value ?> selected<?cs /if ?>><?cs var:option.Label ?></option>
<?cs /each ?></select></div>
<button type="submit" class="govuk-button"><?cs var:T.unit.list.submit ?></button>
</form>
<ul class="e-results">
<?cs each:item = Unit ?><li class="e-results__item"><h2 class="e-results__title"><?cs var:item.Name ?></h2><p class="e-results__meta"><?cs var:item.Kind ?> &middot; <?cs var:item.Phone ?></p><p class="e-results__text"><?cs var:item.Address ?></p><?cs if:MayChange ?><p class="e-results__actions"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/birimler/degistir?no=<?cs var:item.Number ?>"><?cs var:T.unit.list.change ?><span class="govuk-visually-hidden"> (<?cs var:item.Name ?>)</span></a></p><?cs /if ?></li>
<?cs /each ?></ul>
<?cs include:"layout/bottom.cs" ?>
