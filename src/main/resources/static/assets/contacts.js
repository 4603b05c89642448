// How many bytes of an upload have gone. Without this the form is sent as it is.
const amount = bytes => {
  const units = ['B', 'kB', 'MB', 'GB'];
  let at = 0;
  while (bytes >= 1000 && at < units.length - 1) {
    bytes /= 1000;
    at++;
  }
  return new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: at ? 1 : 0 }).format(bytes) + ' ' + units[at];
};

addEventListener('htmx:xhr:progress', event => {
  const shown = event.target.closest('[data-upload]')?.querySelector('[data-bytes]');
  if (!shown || !event.detail.lengthComputable) return;
  const { loaded, total } = event.detail;
  shown.hidden = false;
  shown.querySelector('progress').value = (100 * loaded) / total;
  shown.querySelector('span').textContent = shown.dataset.bytes.replace('%1', amount(loaded)).replace('%2', amount(total));
});

// The button stays off while a file is on its way.
addEventListener('htmx:beforeRequest', event => {
  const form = event.target.closest('[data-upload]');
  if (form) form.querySelector('button').disabled = true;
});
addEventListener('htmx:afterRequest', event => {
  const form = event.target.closest('[data-upload]');
  if (form) form.querySelector('button').disabled = false;
});
