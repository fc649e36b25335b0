<?cs # /kisi: a person. Data: Back; Person.*; Act.N.Href .Text; Section.N.Key .Title and what feature/person/person_part.h lists.
  Texts: T.person ?><?cs include:"layout/form.cs" ?><?cs include:"layout/status_card.cs" ?><?cs include:"layout/top.cs" ?>
<?cs call:back_link(Back) ?>
<h1 class="govuk-heading-l"><?cs var:Person.Name ?></h1>
<div class="e-layout">
<div class="e-layout__main">
<?cs each:section = Section ?><section aria-labelledby="bolum-<?cs var:section.Key ?>"><h2 class="govuk-heading-m" id="bolum-<?cs var:section.Key ?>"><?cs var:section.Title ?></h2>
<?cs if:section.Lead ?><p class="govuk-body"><?cs var:section.Lead ?></p>
<?cs /if ?><?cs if:section.Status.State ?><?cs call:status_card(section.Status) ?><?cs /if ?><?cs if:subcount(section.Detail) ?><?cs call:details(section.Detail) ?><?cs /if ?><?cs if:subcount(section.Event) ?><?cs call:timeline(section.Event) ?><?cs /if ?><?cs if:section.Empty ?><p class="govuk-body e-quiet"><?cs var:section.Empty ?></p>
<?cs /if ?><?cs if:section.Link.Href ?><p class="govuk-body"><a class="govuk-link" href="<?cs var:section.Link.Href ?>"><?cs var:section.Link.Text ?></a></p>
<?cs /if ?></section>
<?cs /each ?></div>
<div class="e-layout__side">
<?cs if:subcount(Act) ?><nav class="e-side e-side--tinted" aria-labelledby="islemler"><h2 class="e-side__title" id="islemler"><?cs var:T.person.acts ?></h2><ul class="e-side__list">
<?cs each:act = Act ?><li><a class="govuk-link" href="<?cs var:act.Href ?>"><?cs var:act.Text ?></a></li>
<?cs /each ?></ul></nav>
<?cs /if ?></div>
</div>
<?cs include:"layout/bottom.cs" ?>
