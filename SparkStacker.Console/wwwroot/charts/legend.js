import { number, signed, volume } from './numbers.js';

// Words and numbers over the chart: those of the candle under the crosshair, otherwise of the newest.

export class Legend {
  #cells = {};
  #candle;
  #indicator;
  #decimals;
  #values;

  constructor(host, options) {
    this.#decimals = options.decimals;
    this.#values = options.indicator.values;
    this.#candle = this.#build(host, 'candle', [['open', 'O'], ['high', 'H'], ['low', 'L'], ['close', 'C'], ['volume', 'Vol']]);
    this.#indicator = this.#build(host, 'indicator', [['title', options.indicator.title], ...this.#values.map(value => [value.name, value.word, value.kind === 'line' ? value.tint : 'histogram'])]);
  }

  show(row) {
    const price = value => (value === null ? '\u2013' : number(value, this.#decimals));
    for (const name of ['open', 'high', 'low', 'close']) {
      this.#write(name, price(row[name]));
    }

    this.#write('volume', row.volume === null ? '\u2013' : volume(row.volume));
    const fine = this.#decimals + 1;
    for (const { name, kind } of this.#values) {
      const value = row[name];
      this.#write(name, value === null ? '\u2013' : kind === 'histogram' ? signed(value, fine) : number(value, fine));
      const parent = this.#cells[name].parentElement;
      const falling = kind === 'histogram' && value < 0;
      if (parent.classList.contains('falling') !== falling) {
        parent.classList.toggle('falling', falling);
      }
    }
  }

  place(indicatorTop) {
    this.#indicator.style.top = `${indicatorTop}px`;
  }

  dispose() {
    this.#candle.remove();
    this.#indicator.remove();
  }

  #build(host, name, items) {
    const row = document.createElement('div');
    row.className = `chart-legend chart-legend-${name}`;
    for (const [field, label, tint] of items) {
      const item = document.createElement('span');
      item.className = tint ? `chart-legend-${field} tint-${tint}` : `chart-legend-${field}`;
      item.append(field === 'title' || label === '' ? label : `${label} `);
      if (field !== 'title') {
        this.#cells[field] = item.appendChild(document.createElement('b'));
      }

      row.append(item);
    }

    return host.appendChild(row);
  }

  // Writing the same text again would still cost a layout.
  #write(name, text) {
    const cell = this.#cells[name];
    if (cell.textContent !== text) {
      cell.textContent = text;
    }
  }
}
