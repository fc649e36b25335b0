<?cs # /hesabim/kurtarma. Data: Left (how many codes are unused, a sentence); Code.N.Text (only right after they were made).
  Texts: T.staffauth.recovery ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Page.Prefix + "/hesabim") ?>
<h1 class="govuk-heading-l"><?cs var:T.staffauth.recovery.title ?></h1>
<p class="govuk-body"><?cs var:T.staffauth.recovery.intro ?></p>
<?cs if:subcount(Code) ?><?cs call:warning(T.staffauth.recovery.once) ?>
<ul class="govuk-list">
<?cs each:item = Code ?><li class="e-code"><?cs var:item.Text ?></li>
<?cs /each ?></ul>
<p class="govuk-body"><a class="govuk-link" href="<?cs if:Page.Prefix ?><?cs var:Page.Prefix ?><?cs else ?>/<?cs /if ?>"><?cs var:T.staffauth.recovery.done ?></a></p>
<?cs else ?><p class="govuk-body"><?cs var:Left ?></p>
<?cs /if ?><form action="<?cs var:Page.Prefix ?>/hesabim/kurtarma" method="post" novalidate>
<?cs call:csrf_fields() ?>
<?cs call:button_kind(T.staffauth.recovery.renew, "secondary", "", "") ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
