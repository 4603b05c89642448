// Small behaviours that every page shares. Everything works without them.

// An open menu closes on a click elsewhere or Escape.
addEventListener('click', event => {
  document.querySelectorAll('details[name="me"][open]').forEach(menu => {
    if (!menu.contains(event.target)) menu.open = false;
  });
});
addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  document.querySelectorAll('details[name="me"][open]').forEach(menu => {
    menu.open = false;
    menu.querySelector('summary').focus();
  });
});

// A form that takes long cannot be sent twice.
addEventListener('submit', event => {
  const button = event.submitter;
  if (button && !event.target.hasAttribute('hx-post') && !event.target.hasAttribute('data-again')) {
    setTimeout(() => (button.disabled = true), 0);
    setTimeout(() => (button.disabled = false), 8000);
  }
});

// What one looks for is within reach from any page: Ctrl-K, or the magnifier.
const palette = document.querySelector('dialog.m-palette');
const openPalette = event => {
  if (!palette || !palette.showModal) return;
  event.preventDefault();
  if (palette.open) return;
  palette.showModal();
  const field = palette.querySelector('input[type="search"]');
  field.select();
  field.dispatchEvent(new Event('opened'));
};
addEventListener('keydown', event => {
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') openPalette(event);
});
addEventListener('click', event => {
  if (event.target.closest('[data-palette]')) openPalette(event);
  if (event.target === palette) palette.close();
});
// Up and down go through what was found; Enter in the field takes the first.
palette?.addEventListener('keydown', event => {
  const stops = [palette.querySelector('input[type="search"]'), ...palette.querySelectorAll('.m-palette-found a')];
  const at = stops.indexOf(document.activeElement);
  const next = event.key === 'ArrowDown' ? at + 1 : event.key === 'ArrowUp' ? at - 1 : event.key === 'Enter' && at === 0 ? 1 : at;
  if (next === at || !stops[next]) return;
  event.preventDefault();
  event.key === 'Enter' ? stops[next].click() : stops[next].focus();
});

// What is to be posted elsewhere is one click away from there.
addEventListener('click', event => {
  const button = event.target.closest('[data-copy]');
  if (!button) return;
  const field = document.getElementById(button.dataset.copy);
  field.select();
  navigator.clipboard.writeText(field.value).then(() => (button.textContent = button.dataset.done));
});

// A validation answer (422) is a page too: htmx shows it.
addEventListener('htmx:beforeSwap', event => {
  if (event.detail.xhr.status === 422) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});
