<?cs # Macros that explain a registration's state. Include after layout/form.cs.
  status_card(status): Status.State active|passive|draft, .Word, .Label (optional: before the word, in place of "yours"), .Sentence.N (text of one paragraph),
      .Button (1, or the words on it: shows the POST to /durum/aktif), .Csrf .Key (of that POST; without them Form.Csrf, Form.Key),
      .Fact.N.Key / .Value (what the button confirms, above it), .Link.Href / .Link.Text (optional),
      .Go.Href / .Go.Text (optional: the one button when it leads to another page)
  checklist(check): Check.N.Title .Href .Text .State (ok|missing|update) .Tag
  details(detail): Detail.N.Key .Value .Href .Action, .Lang (optional: the language of a value that is a name; such a row has no action)
  timeline(event): Event.N.Date .Text .Note .Undone (optional: the correction that took it back; .Mark: word of its tag, when it is
      another one than "corrected") .Href .Action (optional: a link after the note)
  Also Page.Prefix; texts: T.layout.status
?><?cs def:status_card(status) ?><section class="e-status e-status--<?cs var:status.State ?>" aria-labelledby="status-title"><h2 class="e-status__title" id="status-title"><span class="e-status__label"><?cs if:status.Label ?><?cs var:status.Label ?><?cs else ?><?cs var:T.layout.status.yours ?><?cs /if ?></span> <span class="e-status__word"><span class="e-dot" aria-hidden="true"></span><?cs var:status.Word ?></span></h2>
<?cs each:sentence = status.Sentence ?><p class="e-status__text"><?cs var:sentence ?></p>
<?cs /each ?><?cs if:subcount(status.Fact) ?><ul class="e-status__facts"><?cs each:fact = status.Fact ?><li><strong><?cs var:fact.Key ?>:</strong> <?cs var:fact.Value ?></li>
<?cs /each ?></ul>
<?cs /if ?><?cs if:status.Button || status.Go.Href || status.Link.Href ?><div class="e-status__actions"><?cs if:status.Button ?><form action="<?cs var:Page.Prefix ?>/durum/aktif" method="post" novalidate><?cs if:status.Csrf ?><input type="hidden" name="csrf" value="<?cs var:status.Csrf ?>"><input type="hidden" name="key" value="<?cs var:status.Key ?>"><?cs else ?><?cs call:csrf_fields() ?><?cs /if ?><?cs if:status.Button == "1" ?><?cs call:button(T.layout.status.activate) ?><?cs else ?><?cs call:button(status.Button) ?><?cs /if ?></form><?cs /if ?><?cs if:status.Go.Href ?><?cs call:button_link(status.Go.Text, status.Go.Href, "") ?><?cs /if ?><?cs if:status.Link.Href ?>
<a class="govuk-link" href="<?cs var:status.Link.Href ?>"><?cs var:status.Link.Text ?></a><?cs /if ?></div>
<?cs /if ?></section>
<?cs /def ?><?cs #
?><?cs def:checklist(check) ?><ul class="e-check">
<?cs each:item = check ?><li class="e-check__row"><div class="e-check__what"><?cs if:item.Href ?><a class="govuk-link" href="<?cs var:item.Href ?>"><?cs var:item.Title ?></a><?cs else ?><?cs var:item.Title ?><?cs /if ?><?cs if:item.Text ?><span class="e-check__text"><?cs var:item.Text ?></span><?cs /if ?></div> <?cs call:tag(item.Tag, item.State) ?></li>
<?cs /each ?></ul>
<?cs /def ?><?cs #
?><?cs def:details(detail) ?><dl class="govuk-summary-list">
<?cs each:item = detail ?><?cs if:item.Lang ?><div class="govuk-summary-list__row govuk-summary-list__row--no-actions"><dt class="govuk-summary-list__key"><?cs var:item.Key ?></dt><dd class="govuk-summary-list__value" lang="<?cs var:item.Lang ?>"><?cs var:item.Value ?></dd></div>
<?cs else ?><?cs call:summary_row(item.Key, item.Value, item.Href, item.Action) ?><?cs /if ?><?cs /each ?></dl>
<?cs /def ?><?cs #
?><?cs def:timeline(event) ?><ol class="e-timeline">
<?cs each:item = event ?><li class="e-timeline__item"><span class="e-timeline__date"><?cs var:item.Date ?></span> <span class="e-timeline__text"><?cs if:item.Undone ?><s><?cs var:item.Text ?></s><?cs else ?><?cs var:item.Text ?><?cs /if ?></span><?cs if:item.Note ?> <span class="e-timeline__note"><?cs var:item.Note ?><?cs if:item.Href ?> <a class="govuk-link" href="<?cs var:item.Href ?>"><?cs var:item.Action ?></a><?cs /if ?></span><?cs /if ?><?cs if:item.Undone ?> <span class="e-timeline__undone"><?cs if:item.Mark ?><?cs call:tag(item.Mark, "update") ?><?cs else ?><?cs call:tag(T.layout.status.corrected, "update") ?><?cs /if ?> <?cs var:item.Undone ?></span><?cs /if ?></li>
<?cs /each ?></ol>
<?cs /def ?>
