// Keyboard: "g" and a second key follow the link that carries data-keys, "?" opens the list of keys.
(() => {
  let leader = 0;

  const typing = target => target.closest?.('input, textarea, select, [contenteditable], [role="slider"], dialog[open]');

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) {
      leader = 0;
      return;
    }

    if (event.key === '?') {
      document.getElementById('help-dialog')?.togglePopover();
    } else if (event.key === 'g') {
      leader = event.timeStamp;
      return;
    } else if (leader && event.timeStamp - leader < 1500) {
      const link = document.querySelector(`a[data-keys="g ${CSS.escape(event.key)}"]`);
      if (link) {
        event.preventDefault();
        link.click();
      }
    }

    leader = 0;
  });

  // Blazor scrolls to a fragment but leaves the focus where it was.
  document.addEventListener('click', event => {
    if (event.target.closest?.('a.skip')) {
      event.preventDefault();
      document.getElementById('main')?.focus();
    }

    // A page chosen in a menu: the menu has done its work.
    event.target.closest?.('.menu a')?.closest('[popover]').hidePopover();
  });
})();
