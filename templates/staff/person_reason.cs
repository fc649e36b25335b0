<?cs # /kisi without a reason that is carried. Data: Back; Search (id of the search, may be empty); Claim (optional: where the reason leads back to); Person.Number; Minutes; Reasons.N.Value
  .Label; Form.neden, Form.not, Form.Csrf .Key. Texts: T.person.reason ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<?cs call:back_link(Back) ?>
<div class="e-narrow">
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.person.reason.title ?></h1>
<p class="govuk-body"><?cs var:T.person.reason.record ?> <?cs var:Person.Number ?></p>
<p class="govuk-body"><?cs var:T.person.reason.lead ?> <?cs var:T.person.reason.carried ?> <?cs var:Minutes ?> <?cs var:T.person.reason.minutes ?></p>
<form action="<?cs var:Page.Prefix ?>/kisi/neden" method="post" novalidate>
<?cs call:csrf_fields() ?><input type="hidden" name="no" value="<?cs var:Person.Number ?>"><?cs if:Search ?><input type="hidden" name="arama" value="<?cs var:Search ?>"><?cs /if ?><?cs if:Claim ?><input type="hidden" name="basvuru" value="<?cs var:Claim ?>"><?cs /if ?>
<?cs call:radios("neden", Form.neden, Reasons, T.person.reason.which, "") ?>
<?cs call:text_input("not", Form.not, T.person.reason.note, T.person.reason.note_hint, "", "off", "", "400", "") ?>
<?cs call:button(T.person.reason.submit) ?>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
