<?cs # Macros of the CV's pages, which citizens and staff share (feature/profile/profile_page.h). Include after layout/form.cs.
  Data: Cv.Voice you | told (whom T.cv speaks to), Cv.Action (the page's own address), Cv.List (the same with its query), Cv.Back;
        for staff also what layout/counter.cs needs, Channel (choices), Form.channel, Cv.Channel (the one chosen so far)
  next_step(): what is still to do, from Next.Text .Href .Link; nothing without them
  records(list, edit): rows List.N.Id .Title .Meta .Text .Edit .Remove of one part; edit "1" adds a link to change a row
  cv_head(): for staff, whose CV it is; cv_fields(): tokens, and for staff whose form it is and how the person asked;
  cv_query(): the same for a form that is only a search
  month_input(field, node, month, year, legend, hint): two boxes <field>_month and <field>_year; node.Error is the message,
      month/year .Error marks single boxes (none marked: both are)
  box_grid(field, node, options, legend, hint): many small check boxes in columns; options.N.Name .Label .Checked, value "1"
  Texts: T.profile, T.layout, T.counter ?><?cs include:"layout/person.cs" ?><?cs include:"layout/counter.cs" ?><?cs #
?><?cs def:cv_head() ?><?cs if:Page.Staff ?><?cs call:counter_person() ?><?cs /if ?><?cs /def ?><?cs #
?><?cs def:cv_query() ?><?cs if:Page.Staff ?><input type="hidden" name="no" value="<?cs var:Person.Number ?>"><?cs if:Cv.Channel ?><input type="hidden" name="kanal" value="<?cs var:Cv.Channel ?>"><?cs /if ?>
<?cs /if ?><?cs /def ?><?cs #
?><?cs def:cv_fields() ?><?cs call:csrf_fields() ?><?cs if:Page.Staff ?><input type="hidden" name="no" value="<?cs var:Person.Number ?>"><input type="hidden" name="record" value="<?cs var:Person.Version ?>">
<?cs call:select_input("channel", Form.channel, Channel, T.counter.channel.legend, "", T.profile.choose, "") ?><?cs /if ?><?cs /def ?><?cs #
?><?cs def:next_step() ?><?cs if:Next.Text ?><div class="govuk-inset-text"><?cs var:Next.Text ?> <a class="govuk-link" href="<?cs var:Next.Href ?>"><?cs var:Next.Link ?></a></div>
<?cs /if ?><?cs /def ?><?cs #
?><?cs def:records(list, edit) ?><?cs if:subcount(list) ?><ul class="e-results">
<?cs each:item = list ?><li class="e-results__item"><h2 class="e-results__title"><?cs var:item.Title ?></h2><?cs if:item.Meta ?><p class="e-results__meta"><?cs var:item.Meta ?></p><?cs /if ?><?cs if:item.Text ?><p class="e-results__text"><?cs var:item.Text ?></p><?cs /if ?><p class="e-results__actions"><?cs if:edit ?><a class="govuk-link" href="<?cs var:item.Edit ?>"><?cs var:T.profile.edit ?><span class="govuk-visually-hidden"> (<?cs var:item.Title ?>)</span></a> <?cs /if ?><a class="govuk-link" href="<?cs var:item.Remove ?>"><?cs var:T.profile.delete ?><span class="govuk-visually-hidden"> (<?cs var:item.Title ?>)</span></a></p></li>
<?cs /each ?></ul>
<?cs /if ?><?cs /def ?><?cs #
?><?cs def:month_input(field, node, month, year, legend, hint) ?><?cs set:Tmp.both = "" ?><?cs if:node.Error ?><?cs if:!month.Error && !year.Error ?><?cs set:Tmp.both = "1" ?><?cs /if ?><?cs /if ?><div class="<?cs call:group_class(node.Error) ?>"><fieldset class="govuk-fieldset" id="<?cs var:field ?>"<?cs call:described(field, hint, node.Error) ?>><legend class="govuk-fieldset__legend"><?cs var:legend ?></legend>
<?cs call:hint_and_error(field, hint, node.Error) ?><div class="govuk-date-input">
<?cs call:date_box(field, "month", month, T.layout.date.month, "8", "", Tmp.both || month.Error) ?><?cs call:date_box(field, "year", year, T.layout.date.year, "4", "", Tmp.both || year.Error) ?></div></fieldset></div>
<?cs /def ?><?cs #
?><?cs def:box_grid(field, node, options, legend, hint) ?><div class="<?cs call:group_class(node.Error) ?>"><fieldset class="govuk-fieldset"<?cs call:described(field, hint, node.Error) ?>><legend class="govuk-fieldset__legend"><?cs var:legend ?></legend>
<?cs call:hint_and_error(field, hint, node.Error) ?><div class="govuk-checkboxes govuk-checkboxes--small e-boxes" data-module="govuk-checkboxes">
<?cs each:option = options ?><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" id="<?cs var:option.Name ?>" name="<?cs var:option.Name ?>" type="checkbox" value="1"<?cs if:option.Checked ?> checked<?cs /if ?>><label class="govuk-label govuk-checkboxes__label" for="<?cs var:option.Name ?>"><?cs var:option.Label ?></label></div>
<?cs /each ?></div></fieldset></div>
<?cs /def ?>
