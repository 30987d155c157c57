import { loadLibrary } from '../../charts/library.js';
import { Indicator } from '../../charts/indicator.js';
import { Legend } from '../../charts/legend.js';
import { PriceLines } from '../../charts/lines.js';
import { Marks } from '../../charts/marks.js';
import { number, utc } from '../../charts/numbers.js';
import { indexAt, isGap, readRows } from '../../charts/rows.js';
import { fade, onThemeChange, readTheme } from '../../charts/theme.js';

const mostRows = 5000;
const keptRows = 4000;
const charts = new WeakMap();

// options: { decimals, indicator: { title, isOver, values: [{ name, word, kind, tint }], levels }, barSpacing }; message: see apply.
export async function create(host, options, message) {
  const library = await loadLibrary();
  // A chart whose creation the server never heard of is replaced.
  charts.get(host)?.dispose();
  const chart = new PriceChart(library, host, options, message);
  charts.set(host, chart);
  return chart;
}

class PriceChart {
  #host;
  #chart;
  #candles;
  #volumes;
  #indicator;
  #isOver;
  #lines;
  #marks;
  #legend;
  #theme = readTheme();
  #rows = [];
  #pending = new Map();
  #frame = 0;
  #under = null;
  #newest;
  #stop = [];

  constructor(library, host, options, message) {
    this.#host = host;
    this.#chart = library.createChart(host, this.#chartOptions(options));
    this.#chart.applyOptions(this.#chartColors());
    this.#isOver = options.indicator.isOver;
    this.#addSeries(library, options);
    this.#lines = new PriceLines(this.#candles, this.#theme, options.decimals);
    this.#marks = new Marks(library, this.#candles, this.#theme);
    this.#legend = new Legend(host, options);
    this.#newest = host.parentElement.parentElement.querySelector('[data-newest]');
    this.#listen();
    this.apply(message);
    requestAnimationFrame(() => {
      this.#placeLegend();
      host.dataset.state = 'drawn';
    });
  }

  // message: { load, rows, lines, fills, fit }, each optional. Rows without load go on where the last ones ended: the first
  // has the time of the newest that is here. Answers false where it has not: something was missed, send all of it again.
  apply({ load, rows, lines, fills, fit }) {
    const fresh = rows ? readRows(rows, this.#indicator.names) : [];
    if (load) {
      this.#load(fresh);
    } else if (fresh.length > 0 && !this.#enqueue(fresh)) {
      return false;
    }

    if (lines) {
      this.#lines.set(lines);
    }

    if (fills) {
      this.#marks.setFills(fills);
    }

    if (fit !== undefined && fit !== null) {
      this.#lines.fit = fit;
    }

    return true;
  }

  scrollToNewest() {
    this.#chart.timeScale().scrollToRealTime();
  }

  dispose() {
    if (charts.get(this.#host) !== this) {
      return;
    }

    charts.delete(this.#host);
    cancelAnimationFrame(this.#frame);
    this.#stop.forEach(stop => stop());
    this.#legend.dispose();
    this.#chart.remove();
    delete this.#host.dataset.state;
  }

  #load(rows) {
    this.#pending.clear();
    const scale = this.#chart.timeScale();
    const range = this.#rows.length > 0 && scale.scrollPosition() < 0 ? scale.getVisibleLogicalRange() : null;
    const anchor = range && this.#rows[Math.max(0, Math.ceil(range.from))]?.time;
    const before = range && indexAt(this.#rows, anchor);
    this.#rows = rows.slice(-mostRows);
    this.#setData();
    this.#marks.load(this.#rows);
    // A reader who has scrolled back stays at the same candles, whatever came or went at either end.
    if (range && anchor >= this.#rows[0]?.time) {
      const shift = indexAt(this.#rows, anchor) - before;
      scale.setVisibleLogicalRange({ from: range.from + shift, to: range.to + shift });
    }

    this.#showLegend();
  }

  #setData() {
    const rows = this.#rows;
    this.#candles.setData(rows.map(candlePoint));
    this.#volumes.setData(rows.map(row => this.#volumePoint(row)));
    this.#indicator.load(rows);
  }

  #enqueue(rows) {
    const last = [...this.#pending.keys()].at(-1) ?? this.#rows.at(-1)?.time;
    if (rows[0].time !== last) {
      return false;
    }

    rows.forEach(row => this.#pending.set(row.time, row));
    if (document.hidden) {
      this.#flush(); // No frames come while the tab is hidden.
    } else if (this.#frame === 0) {
      this.#frame = requestAnimationFrame(() => this.#flush());
    }

    return true;
  }

  #flush() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    for (const row of this.#pending.values()) {
      if (this.#rows.at(-1).time === row.time) {
        this.#rows.pop();
      }

      const before = this.#rows.at(-1);
      this.#rows.push(row);
      this.#candles.update(candlePoint(row));
      this.#volumes.update(this.#volumePoint(row));
      this.#indicator.update(row, before);
      this.#marks.update(row);
    }

    this.#pending.clear();
    if (this.#rows.length > mostRows) {
      this.#load(this.#rows.slice(-keptRows));
    }

    this.#showLegend();
  }

  #volumePoint(row) {
    return isGap(row)
      ? { time: row.time }
      : { time: row.time, value: row.volume, color: fade(row.close >= row.open ? this.#theme.profit : this.#theme.loss, '38') };
  }

  #showLegend() {
    const at = this.#under === null ? -1 : indexAt(this.#rows, this.#under);
    const row = this.#rows[at] ?? this.#rows.at(-1);
    if (row) {
      this.#legend.show(row);
    }
  }

  #listen() {
    const scale = this.#chart.timeScale();
    this.#chart.subscribeCrosshairMove(({ time }) => {
      this.#under = time ?? null;
      this.#showLegend();
    });
    scale.subscribeVisibleLogicalRangeChange(range => {
      if (range && this.#rows.length > 0) {
        const at = index => this.#rows[Math.min(this.#rows.length - 1, Math.max(0, Math.round(index)))].time;
        this.#marks.look(at(range.from), at(range.to));
        this.#newest?.toggleAttribute('hidden', scale.scrollPosition() >= 0);
      }
    });
    const resized = new ResizeObserver(() => requestAnimationFrame(() => this.#placeLegend()));
    resized.observe(this.#host);
    const newest = () => this.scrollToNewest();
    this.#newest?.addEventListener('click', newest);
    this.#stop.push(onThemeChange(() => this.#recolor()), () => resized.disconnect(), () => this.#newest?.removeEventListener('click', newest));
  }

  #placeLegend() {
    const [price] = this.#chart.panes();
    if (price) {
      this.#legend.place(this.#isOver ? 22 : price.getHeight() + 5);
      this.#host.style.setProperty('--chart-axis', `${this.#chart.priceScale('right').width()}px`);
    }
  }

  #chartOptions({ decimals, barSpacing }) {
    return {
      autoSize: true,
      localization: { timeFormatter: utc, priceFormatter: price => number(price, decimals) },
      timeScale: { timeVisible: true, secondsVisible: false, rightOffset: 6, barSpacing },
      crosshair: { mode: 0 },
      // The page stays scrollable with a finger on the chart.
      handleScroll: { vertTouchDrag: false },
    };
  }

  #addSeries(library, { decimals, indicator }) {
    const quiet = { priceLineVisible: false, lastValueVisible: false };
    const priceFormat = { type: 'price', precision: decimals, minMove: 10 ** -decimals };
    this.#candles = this.#chart.addSeries(library.CandlestickSeries, { borderVisible: false, priceFormat, ...this.#candleColors() });
    this.#candles.priceScale().applyOptions({ scaleMargins: { top: 0.12, bottom: 0.2 } });
    this.#volumes = this.#chart.addSeries(library.HistogramSeries, { ...quiet, priceScaleId: 'volume' });
    this.#volumes.priceScale().applyOptions({ scaleMargins: { top: 0.84, bottom: 0 } });
    this.#indicator = new Indicator(library, this.#chart, indicator, this.#theme, { ...quiet, priceFormat });
  }

  #chartColors() {
    const { text3, font, line, grid } = this.#theme;
    return {
      layout: {
        background: { color: 'transparent' }, textColor: text3, fontFamily: font, fontSize: 11, attributionLogo: false,
        panes: { separatorColor: line, enableResize: false },
      },
      grid: { vertLines: { color: grid }, horzLines: { color: grid } },
      rightPriceScale: { borderColor: line },
      timeScale: { borderColor: line },
    };
  }

  #candleColors() {
    const { profit, loss } = this.#theme;
    return { upColor: profit, downColor: loss, wickUpColor: profit, wickDownColor: loss };
  }

  // Colours alone: any other option of the time scale among them would throw the reader back to the newest candle.
  #recolor() {
    this.#theme = readTheme();
    this.#chart.applyOptions(this.#chartColors());
    this.#candles.applyOptions(this.#candleColors());
    this.#volumes.setData(this.#rows.map(row => this.#volumePoint(row)));
    this.#indicator.recolor(this.#theme, this.#rows);
    this.#lines.recolor(this.#theme);
    this.#marks.recolor(this.#theme);
  }
}

const candlePoint = row => isGap(row) ? { time: row.time } : { time: row.time, open: row.open, high: row.high, low: row.low, close: row.close };
