<?cs # /kurallar/deger. Data: Rule.Number .Name .Today .Range .AsksToday (1: the day typed is today); Form.value .from .source .today. Texts: T.rule.set ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Page.Prefix + "/kurallar/kural?no=" + Rule.Number) ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.rule.set.title ?></h1>
<p class="govuk-body"><?cs var:Rule.Name ?>. <?cs var:Rule.Today ?></p>
<form action="<?cs var:Page.Prefix ?>/kurallar/deger" method="post" novalidate>
<?cs call:csrf_fields() ?><input type="hidden" name="no" value="<?cs var:Rule.Number ?>">
<?cs call:text_input("value", Form.value, T.rule.set.value, Rule.Range, "numeric", "off", "5", "9", "") ?>
<?cs call:date_input("from", Form.from, Form.from_day, Form.from_month, Form.from_year, T.rule.set.from, T.rule.set.from_hint, "") ?>
<?cs if:Rule.AsksToday ?><?cs call:checkbox("today", Form.today, "1", T.rule.set.today, "") ?>
<?cs /if ?><?cs call:text_input("source", Form.source, T.rule.set.source, T.rule.set.source_hint, "", "off", "", "80", "") ?>
<?cs call:button(T.rule.set.submit) ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
