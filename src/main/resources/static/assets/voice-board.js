// A card that is dragged to the column of its next step does what its button does; without scripts the buttons suffice.
let held = null;

const stepOf = (card) => card?.querySelector('[data-move]');

document.addEventListener('dragstart', (event) => {
  held = event.target.closest?.('.m-board-card');
  held?.setAttribute('data-held', '');
});

document.addEventListener('dragend', () => {
  held?.removeAttribute('data-held');
  held = null;
  document.querySelectorAll('.m-column[data-over]').forEach((column) => column.removeAttribute('data-over'));
});

document.addEventListener('dragover', (event) => {
  const column = event.target.closest?.('.m-column');
  if (column && stepOf(held)?.dataset.move === column.dataset.column) {
    event.preventDefault();
    column.setAttribute('data-over', '');
  }
});

document.addEventListener('dragleave', (event) => {
  const column = event.target.closest?.('.m-column');
  if (column && !column.contains(event.relatedTarget)) {
    column.removeAttribute('data-over');
  }
});

document.addEventListener('drop', (event) => {
  const step = stepOf(held);
  if (event.target.closest?.('.m-column') && step) {
    event.preventDefault();
    step.matches('form') ? step.requestSubmit() : step.click();
  }
});
