// Notifications of the browser itself: only after somebody has switched them on here, and the browser has agreed.
const key = 'notifications';

export function state() {
  if (!('Notification' in window)) {
    return 'unsupported';
  }

  return Notification.permission === 'denied' ? 'denied'
    : Notification.permission === 'granted' && localStorage.getItem(key) === 'on' ? 'on' : 'off';
}

// Browsers ask only while a click is handled, so the button is heard here and not by way of the server.
export function attach(button, owner) {
  button.addEventListener('click', async () => {
    if (state() === 'on') {
      localStorage.removeItem(key);
    } else if ('Notification' in window && await Notification.requestPermission() === 'granted') {
      localStorage.setItem(key, 'on');
    }

    await owner.invokeMethodAsync('ChangedAsync', state());
  });
  return state();
}

export function show(items) {
  if (state() !== 'on') {
    return;
  }

  for (const item of items) {
    try {
      // The tag lets several tabs of one browser show it once.
      const shown = new Notification(item.title, { body: item.text, tag: `sparkstacker-${item.id}` });
      shown.onclick = () => {
        window.focus();
        location.assign(item.link);
      };
    } catch {
      return; // Some phones take them only from a service worker; the bell counts all the same.
    }
  }
}
