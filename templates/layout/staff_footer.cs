<?cs # The footer of staff pages; layout/bottom.cs includes it. Texts: T.staff ?><footer class="e-footer">
<div class="govuk-width-container"><p class="e-footer__note"><?cs var:T.staff.footer ?></p></div>
</footer>
