<?cs # /kisi: a person. What may be done stands behind the first section, who it is, and a link leads there, so that it is near on a phone. Data: Back; Look (why
  it opened); Person.*; Act.N.Href .Text; Section.N.Key .Title and what feature/person/person_part.h lists. Texts: T.person ?><?cs include:"layout/form.cs" ?><?cs include:"layout/person.cs" ?><?cs include:"layout/status_card.cs" ?><?cs include:"layout/top.cs" ?>
<?cs def:acts(act) ?><?cs if:subcount(act) ?><nav class="e-side e-side--tinted" aria-labelledby="islemler"><h2 class="e-side__title" id="islemler"><?cs var:T.person.acts ?></h2><ul class="e-side__list">
<?cs each:item = act ?><li><a class="govuk-link" href="<?cs var:item.Href ?>"><?cs var:item.Text ?></a></li>
<?cs /each ?></ul></nav>
<?cs /if ?><?cs /def ?>
<?cs call:back_link(Back) ?>
<h1 class="govuk-heading-l"><?cs var:Person.Name ?></h1>
<?cs call:look_line(Look) ?><?cs if:subcount(Act) ?><p class="govuk-body e-jump"><a class="govuk-link" href="#islemler"><?cs var:T.person.acts ?></a></p>
<?cs /if ?><div class="e-layout e-layout--acts">
<div class="e-layout__main">
<?cs each:section = Section ?><section aria-labelledby="bolum-<?cs var:section.Key ?>"><h2 class="govuk-heading-m" id="bolum-<?cs var:section.Key ?>"><?cs var:section.Title ?></h2>
<?cs if:section.Lead ?><p class="govuk-body"><?cs var:section.Lead ?></p>
<?cs /if ?><?cs if:section.Status.State ?><?cs call:status_card(section.Status) ?><?cs /if ?><?cs if:subcount(section.Detail) ?><?cs call:details(section.Detail) ?><?cs /if ?><?cs if:subcount(section.Event) ?><?cs call:timeline(section.Event) ?><?cs /if ?><?cs if:section.Empty ?><p class="govuk-body e-quiet"><?cs var:section.Empty ?></p>
<?cs /if ?><?cs if:section.Link.Href ?><p class="govuk-body"><a class="govuk-link" href="<?cs var:section.Link.Href ?>"><?cs var:section.Link.Text ?></a></p>
<?cs /if ?></section>
<?cs if:first(section) ?></div>
<div class="e-layout__side">
<?cs call:acts(Act) ?></div>
<div class="e-layout__main">
<?cs /if ?><?cs /each ?></div>
</div>
<?cs include:"layout/bottom.cs" ?>
