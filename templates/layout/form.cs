<?cs # Macros for forms and small parts. Include once, before layout/top.cs. Macros print nothing by themselves.
  Every argument must be given; "" stands for "none". A field node is Form.<field> with
    .Value   what the person typed     .Error   message, absent when fine     .Focus   (text_input) typing begins here
  Form.Csrf, Form.Key              hidden fields of the form on the page
  Form.Errors.N.Field / .Message   for the summary; Field is the id of the first wrong input
  Options lists: <list>.N.Value / .Label / .Hint (optional)
  Addresses given to a macro are made by the server. Texts: T.layout ?><?cs #

  error_summary(Form.Errors): prints nothing when the list is empty
?><?cs def:error_summary(errors) ?><?cs if:subcount(errors) ?><div class="govuk-error-summary" data-module="govuk-error-summary"><div role="alert"><h2 class="govuk-error-summary__title"><?cs var:T.layout.error_title ?></h2><div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">
<?cs each:item = errors ?><li><?cs if:item.Field ?><a href="#<?cs var:item.Field ?>"><?cs var:item.Message ?></a><?cs else ?><?cs var:item.Message ?><?cs /if ?></li>
<?cs /each ?></ul></div></div></div>
<?cs /if ?><?cs /def ?><?cs #

  csrf_fields(): the two hidden fields of the page's form
?><?cs def:csrf_fields() ?><input type="hidden" name="csrf" value="<?cs var:Form.Csrf ?>"><input type="hidden" name="key" value="<?cs var:Form.Key ?>">
<?cs /def ?><?cs #

  default_button(): first in a form that has another submit button before its main one, so that Enter means "continue"
?><?cs def:default_button() ?><button type="submit" class="govuk-visually-hidden" tabindex="-1" aria-hidden="true"><?cs var:T.layout.continue ?></button>
<?cs /def ?><?cs #

  inner parts, used by the macros below
?><?cs def:group_class(error) ?>govuk-form-group<?cs if:error ?> govuk-form-group--error<?cs /if ?><?cs /def ?><?cs #
?><?cs def:described(field, hint, error) ?><?cs if:hint ?> aria-describedby="<?cs var:field ?>-hint<?cs if:error ?> <?cs var:field ?>-error<?cs /if ?>"<?cs elif:error ?> aria-describedby="<?cs var:field ?>-error"<?cs /if ?><?cs /def ?><?cs #
?><?cs def:hint_and_error(field, hint, error) ?><?cs if:hint ?><div class="govuk-hint" id="<?cs var:field ?>-hint"><?cs var:hint ?></div>
<?cs /if ?><?cs if:error ?><p class="govuk-error-message" id="<?cs var:field ?>-error"><span class="govuk-visually-hidden"><?cs var:T.layout.error_prefix ?></span> <?cs var:error ?></p>
<?cs /if ?><?cs /def ?><?cs #

  text_input(field, node, label, hint, inputmode, autocomplete, width, maxlength, prefix)
  inputmode: "" text, numeric, tel, email. width: "" full, 2 3 4 5 10 20 (characters). prefix: "+90" before the box
?><?cs def:text_input(field, node, label, hint, inputmode, autocomplete, width, maxlength, prefix) ?><div class="<?cs call:group_class(node.Error) ?>"><label class="govuk-label" for="<?cs var:field ?>"><?cs var:label ?></label>
<?cs call:hint_and_error(field, hint, node.Error) ?><?cs if:prefix ?><div class="govuk-input__wrapper"><div class="govuk-input__prefix" aria-hidden="true"><?cs var:prefix ?></div><?cs /if ?><input class="govuk-input<?cs if:width ?> govuk-input--width-<?cs var:width ?><?cs /if ?><?cs if:node.Error ?> govuk-input--error<?cs /if ?>" id="<?cs var:field ?>" name="<?cs var:field ?>" type="<?cs if:inputmode == "email" ?>email<?cs else ?>text<?cs /if ?>" value="<?cs var:node.Value ?>"<?cs if:inputmode ?> inputmode="<?cs var:inputmode ?>"<?cs /if ?><?cs if:autocomplete ?> autocomplete="<?cs var:autocomplete ?>"<?cs /if ?><?cs if:maxlength ?> maxlength="<?cs var:maxlength ?>"<?cs /if ?> spellcheck="false"<?cs if:node.Focus ?> autofocus<?cs /if ?><?cs if:node.Error ?> aria-invalid="true"<?cs /if ?><?cs call:described(field, hint, node.Error) ?>><?cs if:prefix ?></div><?cs /if ?></div>
<?cs /def ?><?cs #

  date_input(field, node, day, month, year, legend, hint, autocomplete): three boxes named <field>_day, _month, _year.
  node.Error is the message; day/month/year .Value, and .Error marks single boxes (none marked: all three are). autocomplete: "" or "bday"
?><?cs def:date_box(field, part, node, label, width, autocomplete, wrong) ?><div class="govuk-date-input__item"><label class="govuk-label govuk-date-input__label" for="<?cs var:field ?>_<?cs var:part ?>"><?cs var:label ?></label><input class="govuk-input govuk-date-input__input govuk-input--width-<?cs var:width ?><?cs if:wrong ?> govuk-input--error<?cs /if ?>" id="<?cs var:field ?>_<?cs var:part ?>" name="<?cs var:field ?>_<?cs var:part ?>" type="text" value="<?cs var:node.Value ?>" inputmode="numeric"<?cs if:autocomplete ?> autocomplete="<?cs var:autocomplete ?>-<?cs var:part ?>"<?cs /if ?> spellcheck="false"<?cs if:wrong ?> aria-invalid="true" aria-describedby="<?cs var:field ?>-error"<?cs /if ?>></div>
<?cs /def ?><?cs #
?><?cs def:date_input(field, node, day, month, year, legend, hint, autocomplete) ?><?cs set:Tmp.date = node.Error ?><?cs if:!node.Error ?><?cs set:Tmp.date = day.Error ?><?cs if:!day.Error ?><?cs set:Tmp.date = month.Error ?><?cs if:!month.Error ?><?cs set:Tmp.date = year.Error ?><?cs /if ?><?cs /if ?><?cs /if ?><?cs set:Tmp.all = "" ?><?cs if:Tmp.date ?><?cs if:!day.Error && !month.Error && !year.Error ?><?cs set:Tmp.all = "1" ?><?cs /if ?><?cs /if ?><div class="<?cs call:group_class(Tmp.date) ?>"><fieldset class="govuk-fieldset" id="<?cs var:field ?>"<?cs call:described(field, hint, Tmp.date) ?>><legend class="govuk-fieldset__legend"><?cs var:legend ?></legend>
<?cs call:hint_and_error(field, hint, Tmp.date) ?><div class="govuk-date-input">
<?cs call:date_box(field, "day", day, T.layout.date.day, "2", autocomplete, Tmp.all || day.Error) ?><?cs call:date_box(field, "month", month, T.layout.date.month, "8", autocomplete, Tmp.all || month.Error) ?><?cs call:date_box(field, "year", year, T.layout.date.year, "4", autocomplete, Tmp.all || year.Error) ?></div></fieldset></div>
<?cs /def ?><?cs #

  select_input(field, node, options, label, hint, empty, autocomplete). empty: words of a first, empty choice, "" for none
?><?cs def:select_input(field, node, options, label, hint, empty, autocomplete) ?><div class="<?cs call:group_class(node.Error) ?>"><label class="govuk-label" for="<?cs var:field ?>"><?cs var:label ?></label>
<?cs call:hint_and_error(field, hint, node.Error) ?><select class="govuk-select<?cs if:node.Error ?> govuk-select--error<?cs /if ?>" id="<?cs var:field ?>" name="<?cs var:field ?>"<?cs if:autocomplete ?> autocomplete="<?cs var:autocomplete ?>"<?cs /if ?><?cs if:node.Error ?> aria-invalid="true"<?cs /if ?><?cs call:described(field, hint, node.Error) ?>>
<?cs if:empty ?><option value=""><?cs var:empty ?></option>
<?cs /if ?><?cs each:option = options ?><option value="<?cs var:option.Value ?>"<?cs if:option.Value == node.Value ?> selected<?cs /if ?>><?cs var:option.Label ?></option>
<?cs /each ?></select></div>
<?cs /def ?><?cs #

  radios(field, node, options, legend, hint): the first choice has id <field>, the others <field>-N
?><?cs def:radios(field, node, options, legend, hint) ?><div class="<?cs call:group_class(node.Error) ?>"><fieldset class="govuk-fieldset"<?cs call:described(field, hint, node.Error) ?>><legend class="govuk-fieldset__legend"><?cs var:legend ?></legend>
<?cs call:hint_and_error(field, hint, node.Error) ?><div class="govuk-radios" data-module="govuk-radios">
<?cs set:Tmp.n = #0 ?><?cs each:option = options ?><?cs set:Tmp.id = field ?><?cs if:Tmp.n > #0 ?><?cs set:Tmp.id = field + "-" + Tmp.n ?><?cs /if ?><div class="govuk-radios__item"><input class="govuk-radios__input" id="<?cs var:Tmp.id ?>" name="<?cs var:field ?>" type="radio" value="<?cs var:option.Value ?>"<?cs if:option.Value == node.Value ?> checked<?cs /if ?><?cs if:option.Hint ?> aria-describedby="<?cs var:Tmp.id ?>-item-hint"<?cs /if ?>><label class="govuk-label govuk-radios__label" for="<?cs var:Tmp.id ?>"><?cs var:option.Label ?></label><?cs if:option.Hint ?><div class="govuk-hint govuk-radios__hint" id="<?cs var:Tmp.id ?>-item-hint"><?cs var:option.Hint ?></div><?cs /if ?></div>
<?cs set:Tmp.n = Tmp.n + #1 ?><?cs /each ?></div></fieldset></div>
<?cs /def ?><?cs #

  checkbox(field, node, value, label, hint): one box that stands alone
?><?cs def:checkbox(field, node, value, label, hint) ?><div class="<?cs call:group_class(node.Error) ?>"><?cs if:node.Error ?><?cs call:hint_and_error(field, "", node.Error) ?><?cs /if ?><div class="govuk-checkboxes" data-module="govuk-checkboxes"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" id="<?cs var:field ?>" name="<?cs var:field ?>" type="checkbox" value="<?cs var:value ?>"<?cs if:node.Value == value ?> checked<?cs /if ?><?cs if:node.Error ?> aria-invalid="true"<?cs /if ?><?cs call:described(field, hint, node.Error) ?>><label class="govuk-label govuk-checkboxes__label" for="<?cs var:field ?>"><?cs var:label ?></label><?cs if:hint ?><div class="govuk-hint govuk-checkboxes__hint" id="<?cs var:field ?>-hint"><?cs var:hint ?></div><?cs /if ?></div></div></div>
<?cs /def ?><?cs #

  checkboxes(field, node, options, legend, hint): each box has its own name, since a repeated field fails the request:
  options.N.Name / .Value / .Label / .Hint / .Checked; node.Error is the message of the group
?><?cs def:checkboxes(field, node, options, legend, hint) ?><div class="<?cs call:group_class(node.Error) ?>"><fieldset class="govuk-fieldset"<?cs call:described(field, hint, node.Error) ?>><legend class="govuk-fieldset__legend"><?cs var:legend ?></legend>
<?cs call:hint_and_error(field, hint, node.Error) ?><div class="govuk-checkboxes" data-module="govuk-checkboxes">
<?cs each:option = options ?><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" id="<?cs var:option.Name ?>" name="<?cs var:option.Name ?>" type="checkbox" value="<?cs var:option.Value ?>"<?cs if:option.Checked ?> checked<?cs /if ?><?cs if:option.Hint ?> aria-describedby="<?cs var:option.Name ?>-hint"<?cs /if ?>><label class="govuk-label govuk-checkboxes__label" for="<?cs var:option.Name ?>"><?cs var:option.Label ?></label><?cs if:option.Hint ?><div class="govuk-hint govuk-checkboxes__hint" id="<?cs var:option.Name ?>-hint"><?cs var:option.Hint ?></div><?cs /if ?></div>
<?cs /each ?></div></fieldset></div>
<?cs /def ?><?cs #

  textarea(field, node, label, hint, rows, autocomplete, maxlength)
?><?cs def:textarea(field, node, label, hint, rows, autocomplete, maxlength) ?><div class="<?cs call:group_class(node.Error) ?>"><label class="govuk-label" for="<?cs var:field ?>"><?cs var:label ?></label>
<?cs call:hint_and_error(field, hint, node.Error) ?><textarea class="govuk-textarea<?cs if:node.Error ?> govuk-textarea--error<?cs /if ?>" id="<?cs var:field ?>" name="<?cs var:field ?>" rows="<?cs var:rows ?>"<?cs if:autocomplete ?> autocomplete="<?cs var:autocomplete ?>"<?cs /if ?><?cs if:maxlength ?> maxlength="<?cs var:maxlength ?>"<?cs /if ?><?cs if:node.Error ?> aria-invalid="true"<?cs /if ?><?cs call:described(field, hint, node.Error) ?>><?cs var:node.Value ?></textarea></div>
<?cs /def ?><?cs #

  password_input(field, node, label, hint, autocomplete): never prints a value. autocomplete: current-password | new-password
?><?cs def:password_input(field, node, label, hint, autocomplete) ?><div class="<?cs call:group_class(node.Error) ?> govuk-password-input" data-module="govuk-password-input" data-i18n.show-password="<?cs var:T.layout.password.show ?>" data-i18n.hide-password="<?cs var:T.layout.password.hide ?>" data-i18n.show-password-aria-label="<?cs var:T.layout.password.show_long ?>" data-i18n.hide-password-aria-label="<?cs var:T.layout.password.hide_long ?>" data-i18n.password-shown-announcement="<?cs var:T.layout.password.shown ?>" data-i18n.password-hidden-announcement="<?cs var:T.layout.password.hidden ?>"><label class="govuk-label" for="<?cs var:field ?>"><?cs var:label ?></label>
<?cs call:hint_and_error(field, hint, node.Error) ?><div class="govuk-input__wrapper govuk-password-input__wrapper"><input class="govuk-input govuk-password-input__input govuk-js-password-input-input<?cs if:node.Error ?> govuk-input--error<?cs /if ?>" id="<?cs var:field ?>" name="<?cs var:field ?>" type="password" spellcheck="false" autocapitalize="none" autocomplete="<?cs var:autocomplete ?>"<?cs if:node.Error ?> aria-invalid="true"<?cs /if ?><?cs call:described(field, hint, node.Error) ?>><button type="button" class="govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle" aria-controls="<?cs var:field ?>" aria-label="<?cs var:T.layout.password.show_long ?>" hidden><?cs var:T.layout.password.show ?></button></div></div>
<?cs /def ?><?cs #

  button(label): the page's one main submit. button_kind(label, kind, field, value): kind "" secondary warning; field/value sent with it
?><?cs def:button(label) ?><button type="submit" class="govuk-button" data-module="govuk-button" data-prevent-double-click="true"><?cs var:label ?></button>
<?cs /def ?><?cs #
?><?cs def:button_kind(label, kind, field, value) ?><button type="submit" class="govuk-button<?cs if:kind ?> govuk-button--<?cs var:kind ?><?cs /if ?>" data-module="govuk-button" data-prevent-double-click="true"<?cs if:field ?> name="<?cs var:field ?>" value="<?cs var:value ?>"<?cs /if ?>><?cs var:label ?></button>
<?cs /def ?><?cs #

  button_or_cancel(label, kind, cancel, href): that submit, and the link of who would rather not
?><?cs def:button_or_cancel(label, kind, cancel, href) ?><div class="govuk-button-group"><?cs call:button_kind(label, kind, "", "") ?><a class="govuk-link" href="<?cs var:href ?>"><?cs var:cancel ?></a></div><?cs /def ?><?cs #

  link_button(label, field, value): a submit that looks like a link. button_link(label, href, kind): a link that looks like a button
?><?cs def:link_button(label, field, value) ?><button type="submit" class="e-link-button"<?cs if:field ?> name="<?cs var:field ?>" value="<?cs var:value ?>"<?cs /if ?>><?cs var:label ?></button>
<?cs /def ?><?cs #
?><?cs def:button_link(label, href, kind) ?><a class="govuk-button<?cs if:kind ?> govuk-button--<?cs var:kind ?><?cs /if ?>" href="<?cs var:href ?>" draggable="false"><?cs var:label ?></a>
<?cs /def ?><?cs #

  picture_code(field, node, image, audio, again): the picture, its sound and its box. again: name of the "another code" submit.
  Put default_button() first in the form
?><?cs def:picture_code(field, node, image, audio, again) ?><fieldset class="e-picture"><legend class="e-picture__legend"><?cs var:T.layout.picture.title ?></legend>
<div class="e-picture__row"><img class="e-picture__image" src="<?cs var:image ?>" alt="<?cs var:T.layout.picture.alt ?>" width="200" height="70"><?cs call:link_button(T.layout.picture.again, again, "1") ?></div>
<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text"><?cs var:T.layout.picture.listen ?></span></summary><div class="govuk-details__text"><p class="govuk-body"><?cs var:T.layout.picture.listen_text ?></p><audio class="e-picture__audio" controls preload="none" src="<?cs var:audio ?>" aria-label="<?cs var:T.layout.picture.listen ?>"></audio><p class="govuk-body"><?cs var:T.layout.picture.other_way ?> <a class="govuk-link" href="<?cs var:Page.Prefix ?>/yardim"><?cs var:T.layout.help.link ?></a></p></div></details>
<?cs call:text_input(field, node, T.layout.picture.label, "", "numeric", "off", "4", "", "") ?></fieldset>
<?cs /def ?><?cs #

  summary_row(key, value, href, action): inside dl class govuk-summary-list
?><?cs def:summary_row(key, value, href, action) ?><div class="govuk-summary-list__row<?cs if:!href ?> govuk-summary-list__row--no-actions<?cs /if ?>"><dt class="govuk-summary-list__key"><?cs var:key ?></dt><dd class="govuk-summary-list__value"><?cs var:value ?></dd><?cs if:href ?><dd class="govuk-summary-list__actions"><a class="govuk-link" href="<?cs var:href ?>"><?cs var:action ?><span class="govuk-visually-hidden"> (<?cs var:key ?>)</span></a></dd><?cs /if ?></div>
<?cs /def ?><?cs #

  tag(word, state): ok missing update info
?><?cs def:tag(word, state) ?><strong class="govuk-tag e-tag--<?cs var:state ?>"><?cs var:word ?></strong><?cs /def ?><?cs #

  steps(): Steps.0.Title, Steps.1.Title ... and Steps.Current, the index (from 0) of the step on this page
?><?cs def:steps() ?><?cs set:Tmp.count = #0 ?><?cs each:step = Steps ?><?cs if:step.Title ?><?cs set:Tmp.count = Tmp.count + #1 ?><?cs if:name(step) == Steps.Current ?><?cs set:Tmp.now = step.Title ?><?cs set:Tmp.at = Tmp.count ?><?cs /if ?><?cs /if ?><?cs /each ?><div class="e-steps"><p class="e-steps__now"><?cs var:T.layout.step.word ?> <?cs var:Tmp.at ?> <?cs var:T.layout.step.of ?> <?cs var:Tmp.count ?>: <?cs var:Tmp.now ?></p><ol class="e-steps__list">
<?cs set:Tmp.n = #0 ?><?cs each:step = Steps ?><?cs if:step.Title ?><?cs set:Tmp.n = Tmp.n + #1 ?><li class="e-steps__item<?cs if:Tmp.n < Tmp.at ?> e-steps__item--done<?cs elif:Tmp.n == Tmp.at ?> e-steps__item--now<?cs /if ?>"<?cs if:Tmp.n == Tmp.at ?> aria-current="step"<?cs /if ?>><span class="e-steps__title"><?cs var:step.Title ?><?cs if:Tmp.n < Tmp.at ?><span class="govuk-visually-hidden"> (<?cs var:T.layout.step.done ?>)</span><?cs /if ?></span></li>
<?cs /if ?><?cs /each ?></ol></div>
<?cs /def ?><?cs #

  side panels. side_check(title, items) ticks, side_bullets(title, items): items.N is the text of one line.
  side_text(title, text, href, link): href may be "". side_help(): how to reach people
?><?cs def:side_check(title, items) ?><section class="e-side e-side--tinted"><h2 class="e-side__title"><?cs var:title ?></h2><ul class="e-side__list e-side__list--check"><?cs each:item = items ?><li><?cs var:item ?></li><?cs /each ?></ul></section>
<?cs /def ?><?cs #
?><?cs def:side_bullets(title, items) ?><section class="e-side e-side--tinted"><h2 class="e-side__title"><?cs var:title ?></h2><ul class="e-side__list"><?cs each:item = items ?><li><?cs var:item ?></li><?cs /each ?></ul></section>
<?cs /def ?><?cs #
?><?cs def:side_text(title, text, href, link) ?><section class="e-side"><h2 class="e-side__title"><?cs var:title ?></h2><p class="e-side__text"><?cs var:text ?></p><?cs if:href ?><p class="e-side__text"><a class="govuk-link" href="<?cs var:href ?>"><?cs var:link ?></a></p><?cs /if ?></section>
<?cs /def ?><?cs #
?><?cs def:side_help() ?><?cs call:side_text(T.layout.help.title, T.layout.help.text, Page.Prefix + "/yardim", T.layout.help.link) ?><?cs /def ?><?cs #

  success_panel(title, text): the end of a task. inset(text) and warning(text): one paragraph that must be seen
?><?cs def:success_panel(title, text) ?><div class="e-panel"><h1 class="e-panel__title"><?cs var:title ?></h1><p class="e-panel__text"><?cs var:text ?></p></div>
<?cs /def ?><?cs #
?><?cs def:inset(text) ?><div class="govuk-inset-text"><?cs var:text ?></div>
<?cs /def ?><?cs #
?><?cs def:warning(text) ?><div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span><strong class="govuk-warning-text__text"><span class="govuk-visually-hidden"><?cs var:T.layout.warning ?></span> <?cs var:text ?></strong></div>
<?cs /def ?><?cs #

  card(href, title, text): inside ul class e-cards. back_link(href)
?><?cs def:card(href, title, text) ?><li class="e-card"><h2 class="e-card__title"><a class="e-card__link" href="<?cs var:href ?>"><?cs var:title ?></a></h2><p class="e-card__text"><?cs var:text ?></p></li>
<?cs /def ?><?cs #
?><?cs def:back_link(href) ?><a class="govuk-back-link" href="<?cs var:href ?>"><?cs var:T.layout.back ?></a>
<?cs /def ?><?cs #

  legal_text(id, node): one legal text as a section of a page, whole, with its version; node as legal_text.h fills it:
    .Title .Version .ValidFrom and .Block.N.Heading, .Text or .Item (.First and .Last open and close a list)
  legal_digest(sha256, about): the digest of a text, to unfold; about: which text, for readers who hear it, "" where it stands by its text
  legal_blocks(node, level): its body alone, for a page that has the text's title as its h1; level 2 or 3, that of its headings
?><?cs def:legal_blocks(node, level) ?><?cs each:block = node.Block ?><?cs if:block.Heading ?><h<?cs var:level ?> class="govuk-heading-<?cs if:level == "2" ?>m<?cs else ?>s<?cs /if ?>"><?cs var:block.Heading ?></h<?cs var:level ?>>
<?cs elif:block.Item ?><?cs if:block.First ?><ul class="govuk-list govuk-list--bullet">
<?cs /if ?><li><?cs var:block.Item ?></li>
<?cs if:block.Last ?></ul>
<?cs /if ?><?cs else ?><p class="govuk-body"><?cs var:block.Text ?></p>
<?cs /if ?><?cs /each ?><?cs /def ?><?cs #
?><?cs def:legal_text(id, node) ?><section class="e-legal" aria-labelledby="<?cs var:id ?>-title"><h2 class="govuk-heading-m" id="<?cs var:id ?>-title"><?cs var:node.Title ?></h2><?cs if:node.Version ?><p class="e-legal__version"><?cs var:T.layout.version ?> <?cs var:node.Version ?><?cs if:node.ValidFrom ?> &middot; <?cs var:T.layout.valid_from ?> <?cs var:node.ValidFrom ?><?cs /if ?></p><?cs /if ?>
<?cs call:legal_blocks(node, "3") ?></section>
<?cs /def ?><?cs #
?><?cs def:legal_digest(sha256, about) ?><details class="govuk-details e-digest"><summary class="govuk-details__summary"><span class="govuk-details__summary-text"><?cs var:T.layout.fingerprint ?><?cs if:about ?><span class="govuk-visually-hidden"> (<?cs var:about ?>)</span><?cs /if ?></span></summary><div class="govuk-details__text">SHA-256: <span class="e-code"><?cs var:sha256 ?></span></div></details>
<?cs /def ?>
