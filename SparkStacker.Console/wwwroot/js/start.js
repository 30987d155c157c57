// Starts Blazor. The circuit comes back by itself for as long as the page is open: at once, then every few seconds.
(() => {
  const modal = document.getElementById('components-reconnect-modal');

  Blazor.start({
    circuit: {
      reconnectionOptions: {
        maxRetries: 100000,
        retryIntervalMilliseconds: attempt => (attempt < 10 ? 1000 : 5000),
      },
    },
  });

  // The server is back but no longer knows this page, for instance after a restart: the page is loaded anew.
  new MutationObserver(() => {
    if (modal.classList.contains('components-reconnect-rejected')) {
      location.reload();
    }
  }).observe(modal, { attributes: true, attributeFilter: ['class'] });

  document.getElementById('reconnect-reload').addEventListener('click', () => location.reload());
})();
