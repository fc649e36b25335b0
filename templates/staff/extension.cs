<?cs # Bulk extensions of headquarters. Data: List.N.Id .Act .Window .State; Form. Texts: T.specialextension ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<p class="govuk-body"><?cs var:T.specialextension.lead ?></p>
<form action="<?cs var:Page.Prefix ?>/toplu-uzatma" method="post" novalidate>
<?cs call:csrf_fields() ?>
<?cs call:date_input("from", Form.from, Form.from_day, Form.from_month, Form.from_year, T.specialextension.from.label, "", "") ?>
<?cs call:date_input("to", Form.to, Form.to_day, Form.to_month, Form.to_year, T.specialextension.to.label, "", "") ?>
<?cs call:date_input("new", Form.new, Form.new_day, Form.new_month, Form.new_year, T.specialextension.new.label, "", "") ?>
<?cs call:text_input("act", Form.act, T.specialextension.act.label, T.specialextension.act.hint, "", "off", "20", "", "") ?>
<?cs call:button(T.specialextension.preview) ?>
</form>
<?cs if:subcount(List) ?><h2 class="govuk-heading-m"><?cs var:T.specialextension.list ?></h2>
<ul class="e-results">
<?cs each:item = List ?><li class="e-results__item"><h3 class="e-results__title"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/toplu-uzatma/islem?no=<?cs var:item.Id ?>"><?cs var:item.Act ?></a></h3><p class="e-results__meta"><?cs call:tag(item.State, "info") ?> <?cs var:item.Window ?></p></li>
<?cs /each ?></ul>
<?cs /if ?></div>
<?cs include:"layout/bottom.cs" ?>
