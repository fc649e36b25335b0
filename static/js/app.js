// Small helps on top of pages that work without any script.
import { createAll, Button, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, SkipLink } from 'govuk-frontend';
import { fillCertificate } from './certificate.js';
import { startSession } from './session.js';

document.body.classList.add('js-enabled');
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported');
  for (const component of [Button, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, SkipLink]) {
    createAll(component);
  }
}

const dialog = document.querySelector('[data-session]');
if (dialog) {
  startSession(dialog);
}

const certificate = document.querySelector('[data-certificate]');
if (certificate) {
  fillCertificate(certificate);
}
