// The next success, again and again, for as long as the screen is on. Each is asked for as its turn comes: what was hidden
// meanwhile is not among the answers any more.
(() => {
  const TURN = 15_000;
  const PATIENCE = 120_000;
  const main = document.querySelector('main');
  const parser = new DOMParser();
  let heard = Date.now();

  const show = article => {
    const before = main.querySelector('article:not(.going)');
    if (before && before.outerHTML === article.outerHTML) return;
    article.classList.add('coming');
    article.addEventListener('animationend', () => article.classList.remove('coming'), { once: true });
    before?.classList.add('going');
    main.append(article);
    setTimeout(() => before?.remove(), 1_500);
  };

  // The address was taken away, or nobody can be asked whether what is there may still be: then nothing is there.
  const clear = () => main.querySelectorAll('article').forEach(article => article.remove());

  const turn = async () => {
    const place = main.querySelector('article:not(.going)')?.dataset.place ?? '';
    try {
      const answer = await fetch(`${location.pathname}/turn?after=${encodeURIComponent(place)}`, { cache: 'no-store', signal: AbortSignal.timeout(10_000) });
      if (answer.status === 404) clear();
      if (!answer.ok) throw new Error(String(answer.status));
      heard = Date.now();
      const article = parser.parseFromString(await answer.text(), 'text/html').querySelector('article');
      if (article) show(document.adoptNode(article));
    } catch {
      if (Date.now() - heard > PATIENCE) clear();
    }
    setTimeout(turn, TURN);
  };

  setTimeout(turn, TURN);
  // Once a night everything anew, for whatever has changed here meanwhile; only where the server answers.
  setTimeout(async function anew() {
    const fine = await fetch(location.pathname, { cache: 'no-store' }).then(answer => answer.ok, () => false);
    if (fine) location.reload();
    else setTimeout(anew, 600_000);
  }, 24 * 3_600_000);
})();
