// The code of a scanned certificate stands behind "#" of the address: no server sees it, and the address bar forgets it here.
const code = /^#((?:[0-9A-Z]{5}-){3}[0-9A-Z]{5})$/;

/* Writes the code into the form's field. */
export function fillCertificate(form) {
  const found = code.exec(window.location.hash);
  if (found) {
    form.elements.namedItem('code').value = found[1];
    window.history.replaceState(null, '', window.location.pathname);
  }
}
