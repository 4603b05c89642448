// Notes that two people write at once. What is typed is sent with what the server told last; the server merges it with
// what has come in meanwhile and answers with what to change here. One request at a time for each note; what failed is sent
// again as it was, so that nothing is there twice. Without this the form is sent as it is, and merged the same way.

const talk = document.querySelector('[data-talk]');
const token = document.querySelector('input[name=_csrf]')?.value;
const PAUSE = 600;
const LOOK = 2000;

class Note {
  constructor(form) {
    this.form = form;
    this.part = form.dataset.note;
    this.field = form.elements.words;
    this.base = form.elements.base.value;
    this.state = form.querySelector('.m-note-state');
    this.revision = 0;
    this.pause = PAUSE;
    form.querySelector('button').hidden = true;
    // A browser may bring back what was typed before the page was loaded anew; then it is more than the base, and is sent.
    this.field.addEventListener('input', () => this.later());
    if (this.field.value !== this.base) this.later();
  }

  get changed() {
    return this.field.value !== this.base;
  }

  tell(what) {
    const text = this.form.dataset[what] || '';
    if (this.state.textContent !== text) this.state.textContent = text;
  }

  later(after = this.pause) {
    this.tell('saving');
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.sync();
    }, after);
  }

  async sync() {
    if (this.busy) return this.later();
    this.busy = true;
    const sent = this.unconfirmed ?? this.field.value;
    this.unconfirmed = sent;
    try {
      const answer = await fetch(this.form.action + '/merges', {
        method: 'POST',
        headers: { 'X-CSRF-TOKEN': token, Accept: 'application/json' },
        body: new URLSearchParams({ base: this.base, words: sent }),
        redirect: 'error',
      });
      if (!answer.ok) throw new Error(answer.status);
      const saved = await answer.json();
      this.unconfirmed = null;
      this.pause = PAUSE;
      this.take(sent, saved.edits);
      this.revision = saved.revision;
      this.changed ? this.later() : this.tell('saved');
    } catch (problem) {
      this.pause = Math.min(this.pause * 2, 15000);
      this.tell('failed');
      this.timer ??= setTimeout(() => {
        this.timer = null;
        this.sync();
      }, this.pause);
    } finally {
      this.busy = false;
    }
  }

  // What was typed since it was sent is one stretch: it stays, and what the other wrote goes around it.
  take(sent, edits) {
    const now = this.field.value;
    let from = 0;
    const shorter = Math.min(sent.length, now.length);
    while (from < shorter && sent[from] === now[from]) from++;
    let end = 0;
    while (end < shorter - from && sent[sent.length - 1 - end] === now[now.length - 1 - end]) end++;
    const to = sent.length - end;
    const grown = now.length - sent.length;
    const placed = [];
    for (const edit of edits) {
      if (now !== sent && edit.at < to && edit.at + edit.removed > from) {
        // Both changed the very same words: the next merge sorts it out.
        this.base = sent;
        return;
      }
      placed.push(now === sent || edit.at < from || (edit.at === from && edit.at < to) ? edit : { ...edit, at: edit.at + grown });
    }
    this.base = edits.reduce((text, edit) => text.slice(0, edit.at) + edit.inserted + text.slice(edit.at + edit.removed), sent);
    this.change(placed);
  }

  // From the end to the beginning, so that places stay right; the caret stays with the words around it.
  change(edits) {
    if (!edits.length) return;
    const field = this.field;
    const focused = document.activeElement === field;
    let { selectionStart: start, selectionEnd: end } = field;
    const scroll = field.scrollTop;
    let text = field.value;
    for (const { at, removed, inserted } of edits) {
      text = text.slice(0, at) + inserted + text.slice(at + removed);
      const move = place => (place <= at ? place : Math.max(at, place - removed) + inserted.length);
      start = move(start);
      end = move(end);
    }
    field.value = text;
    if (focused) field.setSelectionRange(start, end);
    field.scrollTop = scroll;
  }

  // The page goes away: the last words go out with it.
  leave() {
    if (!this.changed) return;
    fetch(this.form.action + '/merges', {
      method: 'POST',
      keepalive: true,
      headers: { 'X-CSRF-TOKEN': token },
      body: new URLSearchParams({ base: this.base, words: this.field.value }),
    });
  }
}

if (talk && token) {
  const notes = [...talk.querySelectorAll('[data-note]')].map(form => new Note(form));
  const shared = notes.filter(note => note.part !== 'private');

  const look = async () => {
    if (document.visibilityState === 'visible') {
      try {
        const answer = await fetch(talk.dataset.talk + '/notes', { redirect: 'error' });
        if (answer.ok) {
          const revisions = Object.fromEntries((await answer.text()).split('\n').map(line => line.split(' ')));
          for (const note of shared) {
            if (Number(revisions[note.part] ?? 0) !== note.revision && !note.busy && !note.timer) note.sync();
          }
        }
      } catch (problem) {
        // The line is down for a moment: the next look tells.
      }
    }
    setTimeout(look, LOOK);
  };
  if (shared.length) setTimeout(look, LOOK);

  addEventListener('pagehide', () => notes.forEach(note => note.leave()));
  addEventListener('beforeunload', event => {
    if (notes.some(note => note.changed && note.pause > PAUSE)) event.preventDefault();
  });
}

// What was put down is no longer in the field.
addEventListener('htmx:afterRequest', event => {
  if (event.detail.successful && event.target.matches?.('form[data-clear]')) event.target.reset();
});
