import { number, signed, volume } from './numbers.js';

// Words and numbers over the chart: those of the candle under the crosshair, otherwise of the newest.

export class Legend {
  #cells = {};
  #candle;
  #indicator;
  #decimals;

  constructor(host, options) {
    this.#decimals = options.decimals;
    this.#candle = this.#build(host, 'candle', [['open', 'O'], ['high', 'H'], ['low', 'L'], ['close', 'C'], ['volume', 'Vol']]);
    this.#indicator = this.#build(host, 'indicator', [['title', options.indicatorTitle], ['macd', 'line'], ['signal', 'signal'], ['histogram', 'histogram']]);
  }

  show(row) {
    const price = value => (value === null ? '\u2013' : number(value, this.#decimals));
    for (const name of ['open', 'high', 'low', 'close']) {
      this.#write(name, price(row[name]));
    }

    this.#write('volume', row.volume === null ? '\u2013' : volume(row.volume));
    const fine = this.#decimals + 1;
    this.#write('macd', row.macd === null ? '\u2013' : number(row.macd, fine));
    this.#write('signal', row.signal === null ? '\u2013' : number(row.signal, fine));
    this.#write('histogram', row.histogram === null ? '\u2013' : signed(row.histogram, fine));
    const falling = row.histogram < 0;
    const parent = this.#cells.histogram.parentElement;
    if (parent.classList.contains('falling') !== falling) {
      parent.classList.toggle('falling', falling);
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
    for (const [field, label] of items) {
      const item = document.createElement('span');
      item.className = `chart-legend-${field}`;
      item.append(field === 'title' ? label : `${label} `);
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
