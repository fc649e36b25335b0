<?cs # A whole error page, shell included. The calm words: what happened, what to do next, where people help.
  Data: Error.Status 400 403 404 405 409 413 422 429 500 503; Error.RequestId (optional);
        Error.Until (optional, clock time from which a new try makes sense); Page.* as in layout/top.cs, Page.Title is set here.
  Texts: T.error.<status>.title .what .next; T.error.until .request .help ?>
<?cs with:words = T.error[Error.Status] ?><?cs if:words.title ?><?cs set:Tmp.title = words.title ?><?cs set:Tmp.what = words.what ?><?cs set:Tmp.next = words.next ?><?cs /if ?><?cs /with ?><?cs if:!Tmp.title ?><?cs set:Tmp.title = T.error.500.title ?><?cs set:Tmp.what = T.error.500.what ?><?cs set:Tmp.next = T.error.500.next ?><?cs /if ?><?cs set:Page.Title = Tmp.title ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<h1 class="govuk-heading-l"><?cs var:Tmp.title ?></h1>
<p class="govuk-body"><?cs var:Tmp.what ?></p>
<p class="govuk-body"><?cs var:Tmp.next ?></p>
<?cs if:Error.Until ?><p class="govuk-body"><?cs var:T.error.until ?> <strong><?cs var:Error.Until ?></strong></p>
<?cs /if ?><?cs if:Page.Staff ?><p class="govuk-body"><a class="govuk-link" href="<?cs if:Page.Prefix ?><?cs var:Page.Prefix ?><?cs else ?>/<?cs /if ?>"><?cs var:T.error.to_home ?></a></p>
<?cs else ?><p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/yardim"><?cs var:T.error.help ?></a></p>
<p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?><?cs if:Page.SignedIn ?>/menu<?cs else ?>/<?cs /if ?>"><?cs if:Page.SignedIn ?><?cs var:T.error.to_menu ?><?cs else ?><?cs var:T.error.to_home ?><?cs /if ?></a></p>
<?cs /if ?><?cs if:Error.RequestId ?><p class="e-quiet"><?cs var:T.error.request ?> <span class="e-code"><?cs var:Error.RequestId ?></span></p>
<?cs /if ?></div>
<?cs include:"layout/bottom.cs" ?>
