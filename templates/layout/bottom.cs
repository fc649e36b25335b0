<?cs # The page shell from the end of main to the end of the page.
  Data: Page.Prefix; Page.Staff (1 on the staff server: layout/staff_footer.cs); Page.SignedIn; Page.IdleSeconds (seconds until this session ends, signed-in pages only);
        Page.KeepaliveUrl (optional, default /menu: a GET that keeps the session). Texts: T.layout ?>
</main>
</div>
<?cs if:Page.Staff ?><?cs include:"layout/staff_footer.cs" ?><?cs else ?><footer class="e-footer">
<div class="govuk-width-container">
<h2 class="govuk-visually-hidden"><?cs var:T.layout.footer.title ?></h2>
<ul class="e-footer__list">
<li class="e-footer__item"><a class="e-footer__link" href="<?cs var:Page.Prefix ?>/yardim"><?cs var:T.layout.footer.help ?></a></li>
<li class="e-footer__item"><a class="e-footer__link" href="<?cs var:Page.Prefix ?>/metin/aydinlatma"><?cs var:T.layout.footer.privacy ?></a></li>
<li class="e-footer__item"><a class="e-footer__link" href="<?cs var:Page.Prefix ?>/cerezler"><?cs var:T.layout.footer.cookies ?></a></li>
<li class="e-footer__item"><a class="e-footer__link" href="<?cs var:Page.Prefix ?>/erisilebilirlik"><?cs var:T.layout.footer.accessibility ?></a></li>
</ul>
<p class="e-footer__note"><?cs var:T.layout.footer.free ?></p>
</div>
</footer>
<?cs /if ?><?cs if:Page.SignedIn ?><?cs if:Page.IdleSeconds ?><dialog class="e-dialog" aria-labelledby="session-title" aria-describedby="session-text" data-session data-seconds="<?cs var:Page.IdleSeconds ?>" data-keepalive-url="<?cs if:Page.KeepaliveUrl ?><?cs var:Page.KeepaliveUrl ?><?cs else ?><?cs var:Page.Prefix ?>/<?cs if:!Page.Staff ?>menu<?cs /if ?><?cs /if ?>">
<h2 class="govuk-heading-m" id="session-title" tabindex="-1" data-session-title data-ended="<?cs var:T.layout.session.ended_title ?>"><?cs var:T.layout.session.title ?></h2>
<p class="govuk-body" id="session-text" role="status" data-session-text data-ended="<?cs var:T.layout.session.ended_text ?>" data-failed="<?cs var:T.layout.session.failed_text ?>"><?cs var:T.layout.session.text ?></p>
<div class="govuk-button-group"><button type="button" class="govuk-button" data-session-continue><?cs var:T.layout.session.continue ?></button>
<a class="govuk-link" href="<?cs var:Page.Prefix ?>/giris" target="_blank" rel="noopener" hidden data-session-sign-in><?cs var:T.layout.session.sign_in ?></a>
<button type="button" class="e-link-button" data-session-close><?cs var:T.layout.session.close ?></button></div>
</dialog>
<?cs /if ?><?cs /if ?></body>
</html>
