// The what-if slider: moves the chosen line over the picture of the people. The answer itself comes from the server.
const picture = document.querySelector('svg.m-strip[data-low]');
const line = document.getElementById('chosen-target');
const form = document.querySelector('.m-whatif');

function show(value) {
  if (!picture || !line) return;
  const low = Number(picture.dataset.low);
  const high = Number(picture.dataset.high);
  const margin = Number(picture.dataset.margin);
  const width = picture.viewBox.baseVal.width;
  const share = Math.min(1, Math.max(0, (value - low) / (high - low)));
  const x = margin + share * (width - 2 * margin);
  line.setAttribute('x1', x);
  line.setAttribute('x2', x);
  line.setAttribute('visibility', 'visible');
}

if (form) {
  form.addEventListener('input', event => show(Number(event.target.value)));
  // A suggestion sets the slider instead of loading the page anew.
  document.querySelectorAll('.m-suggestions a[data-target]').forEach(link => {
    link.addEventListener('click', event => {
      event.preventDefault();
      const target = form.elements.target;
      if (form.elements.upTo) form.elements.upTo.value = link.dataset.upto;
      target.value = link.dataset.target;
      target.dispatchEvent(new Event('input', { bubbles: true }));
    });
  });
}
