// Charts draw on a canvas, which knows no CSS variables: colours are read from the tokens, and again when the theme changes.

export function readTheme() {
  const style = getComputedStyle(document.documentElement);
  const token = name => style.getPropertyValue(name).trim();
  return {
    text: token('--text'), text2: token('--text-2'), text3: token('--text-3'),
    surface: token('--surface'), grid: token('--grid'), line: token('--line-1'), line2: token('--line-2'),
    profit: token('--profit'), loss: token('--loss'), macd: token('--macd'), signal: token('--signal'), font: token('--font'),
  };
}

// Alpha as two hexadecimal digits, appended to a colour of six.
export const fade = (color, alpha) => color + alpha;

export function onThemeChange(callback) {
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-pnl'] });
  return () => observer.disconnect();
}
