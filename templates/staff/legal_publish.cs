<?cs # /metinler/yayim. Data: Text.Number .Name; Publish.Next .Tr .En (versions of the drafts), .Both (1: both languages are there), .AsksAgain (1: the
  agreement); Form.from. Texts: T.legal.publish ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow" id="form">
<?cs call:back_link(Page.Prefix + "/metinler") ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.legal.publish.title ?></h1>
<p class="govuk-body"><?cs var:Text.Name ?>, <?cs var:T.legal.version ?> <?cs var:Publish.Next ?></p>
<?cs if:!Publish.Both ?><?cs call:inset(T.legal.publish.missing) ?>
<?cs else ?><ul class="govuk-list">
<li><a class="govuk-link" href="<?cs var:Page.Prefix ?>/metinler/oku?no=<?cs var:Text.Number ?>&amp;dil=tr"><?cs var:T.legal.publish.read_tr ?></a> &middot; <a class="govuk-link" href="<?cs var:Page.Prefix ?>/metinler/fark?no=<?cs var:Text.Number ?>&amp;dil=tr"><?cs var:T.legal.publish.diff_tr ?></a></li>
<li><a class="govuk-link" href="<?cs var:Page.Prefix ?>/metinler/oku?no=<?cs var:Text.Number ?>&amp;dil=en"><?cs var:T.legal.publish.read_en ?></a> &middot; <a class="govuk-link" href="<?cs var:Page.Prefix ?>/metinler/fark?no=<?cs var:Text.Number ?>&amp;dil=en"><?cs var:T.legal.publish.diff_en ?></a></li>
</ul>
<?cs call:warning(T.legal.publish.for_good) ?>
<?cs if:Publish.AsksAgain ?><p class="govuk-body"><?cs var:T.legal.publish.asks_again ?></p>
<?cs /if ?><form action="<?cs var:Page.Prefix ?>/metinler/yayim" method="post" novalidate>
<?cs call:csrf_fields() ?><input type="hidden" name="no" value="<?cs var:Text.Number ?>"><input type="hidden" name="tr" value="<?cs var:Publish.Tr ?>"><input type="hidden" name="en" value="<?cs var:Publish.En ?>">
<?cs call:date_input("from", Form.from, Form.from_day, Form.from_month, Form.from_year, T.legal.publish.from, T.legal.publish.from_hint, "") ?>
<?cs call:button(T.legal.publish.submit) ?>
</form>
<?cs /if ?></div>
<?cs include:"layout/bottom.cs" ?>
