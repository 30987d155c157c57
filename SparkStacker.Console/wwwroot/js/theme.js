// Sets the theme before the first paint. The choice is a cookie, so that the server can write it into the page as well.
(() => {
  const root = document.documentElement;
  const light = matchMedia('(prefers-color-scheme: light)');

  const choice = () => (document.cookie.match(/(?:^|; )theme=(dark|light)(?:;|$)/) || [])[1] || 'system';

  const apply = () => {
    const chosen = choice();
    const theme = chosen === 'system' ? (light.matches ? 'light' : 'dark') : chosen;
    if (root.dataset.theme !== theme) {
      root.dataset.theme = theme;
      // Charts read their colours from the tokens again.
      document.dispatchEvent(new CustomEvent('themechange', { detail: theme }));
    }
  };

  apply();
  light.addEventListener('change', apply);
  document.addEventListener('visibilitychange', apply); // Chosen in another tab.

  window.sparkTheme = {
    choice,
    choose(chosen) {
      document.cookie = chosen === 'system' ? 'theme=; path=/; max-age=0; samesite=lax' : `theme=${chosen}; path=/; max-age=31536000; samesite=lax`;
      apply();
    },
  };
})();
