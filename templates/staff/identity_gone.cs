<?cs # /kisi/kimlik when nobody waits. Data: Person.Name .Tckn .Birth .Href. Texts: T.identity.gone ?><?cs include:"layout/form.cs" ?><?cs include:"layout/person.cs" ?><?cs include:"layout/top.cs" ?>
<div class="e-narrow">
<h1 class="govuk-heading-l"><?cs var:Page.Title ?></h1>
<?cs call:person_line(Person) ?>
<p class="govuk-body"><?cs var:T.identity.gone.text ?></p>
<p class="govuk-body"><a class="govuk-link" href="<?cs var:Person.Href ?>"><?cs var:T.identity.gone.person ?></a></p>
<p class="govuk-body"><a class="govuk-link" href="<?cs var:Page.Prefix ?>/kimlik"><?cs var:T.identity.gone.queue ?></a></p>
</div>
<?cs include:"layout/bottom.cs" ?>
