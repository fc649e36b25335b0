<?cs # /giris/kod. Data: Form.code, Form.remember; Signin.Mobile (masked; absent when the person has none), Signin.Prefix and
  Signin.Sent (when a code is valid), Signin.Wait (1: none could be sent yet). Texts: T.signin.code ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-layout">
<div class="e-layout__main">
<?cs call:back_link(Page.Prefix + "/giris") ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.signin.code.title ?></h1>
<?cs if:Signin.Mobile ?><?cs if:Signin.Sent ?><p class="govuk-body"><?cs var:Signin.Sent ?> <?cs var:T.signin.code.why ?></p>
<?cs elif:Signin.Wait ?><p class="govuk-body"><?cs var:T.signin.code.wait ?></p>
<?cs else ?><p class="govuk-body"><?cs var:T.signin.code.none ?></p>
<?cs /if ?><form action="<?cs var:Page.Prefix ?>/giris/kod" method="post" novalidate>
<?cs call:csrf_fields() ?>
<?cs call:text_input("code", Form.code, T.signin.code.label, T.signin.code.hint, "numeric", "one-time-code", "10", "", Signin.Prefix) ?>
<?cs call:checkbox("remember", Form.remember, "1", T.signin.code.remember, T.signin.code.remember_hint) ?>
<div class="govuk-button-group"><?cs call:button(T.signin.code.submit) ?><?cs call:button_kind(T.signin.code.again, "secondary", "send", "again") ?></div>
</form>
<?cs else ?><p class="govuk-body"><?cs var:T.signin.code.no_mobile ?></p>
<p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/yardim"><?cs var:T.signin.ways.unit_link ?></a></p>
<?cs /if ?></div>
<div class="e-layout__side">
<?cs call:side_text(T.signin.code.trouble, T.signin.code.trouble_text, Page.Prefix + "/yardim", T.layout.help.link) ?>
</div>
</div>
<?cs include:"layout/bottom.cs" ?>
