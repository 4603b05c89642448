// Before the first paint: a person's own theme, else the system's.
(() => {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const own = root.dataset.theme;
    root.dataset.bsTheme = own === 'auto' || !own ? (system.matches ? 'dark' : 'light') : own;
  };
  system.addEventListener('change', apply);
  apply();
})();
