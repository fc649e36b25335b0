<?cs # /giris/kod-secimi. Data: Signin.CodeAlways (1: codes are asked now), Form.password, Signin.OtherWays (optional).
  Texts: T.signin.choice ?><?cs include:"layout/form.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<?cs call:back_link(Page.Prefix + "/guvenlik") ?>
<?cs call:error_summary(Form.Errors) ?>
<h1 class="govuk-heading-l"><?cs var:T.signin.choice.title ?></h1>
<?cs if:Signin.OtherWays ?><?cs include:"layout/signin_ways.cs" ?><?cs /if ?><p class="govuk-body"><?cs if:Signin.CodeAlways ?><?cs var:T.signin.choice.always ?><?cs else ?><?cs var:T.signin.choice.off_now ?><?cs /if ?></p>
<?cs if:Signin.CodeAlways ?><p class="govuk-body"><?cs var:T.signin.choice.intro ?></p>
<?cs /if ?><form action="<?cs var:Page.Prefix ?>/giris/kod-secimi" method="post" novalidate>
<?cs call:csrf_fields() ?><input type="hidden" name="codes" value="<?cs if:Signin.CodeAlways ?>off<?cs else ?>on<?cs /if ?>">
<?cs call:password_input("password", Form.password, T.signin.password, "", "current-password") ?>
<div class="govuk-button-group"><?cs if:Signin.CodeAlways ?><?cs call:button(T.signin.choice.turn_off) ?><?cs else ?><?cs call:button(T.signin.choice.turn_on) ?><?cs /if ?> <a class="govuk-link" href="<?cs var:Page.Prefix ?>/guvenlik"><?cs var:T.signin.choice.cancel ?></a></div>
</form>
</div>
<?cs include:"layout/bottom.cs" ?>
