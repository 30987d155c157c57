// The canvas and its legend format the same way as the server does: thousands separators, true minus.

const formats = new Map();

export function number(value, decimals) {
  let format = formats.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formats.set(decimals, format);
  }

  return format.format(value).replace('-', '\u2212');
}

export const signed = (value, decimals) => (value > 0 ? '+' : '') + number(value, decimals);
export const volume = value => number(value, value < 100 ? 2 : 0);

// 2025-05-21 09:43 UTC, whatever the browser's own zone.
export const utc = seconds => new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ') + ' UTC';
