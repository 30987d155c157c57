import { fade } from './theme.js';

// A strategy's indicator: lines and histograms, over the candles where they count in prices, in a pane below where not.

export class Indicator {
  #series;
  #levels;
  #theme;

  // indicator: { isOver, values: [{ name, kind: 'line' | 'histogram', tint: 'macd' | 'signal' }], levels }.
  constructor(library, chart, indicator, theme, quiet) {
    this.#theme = theme;
    this.names = indicator.values.map(value => value.name);
    const pane = indicator.isOver ? 0 : 1;
    // Histograms first: what comes later is drawn over them.
    const order = [...indicator.values].sort((a, b) => (a.kind === 'histogram' ? 0 : 1) - (b.kind === 'histogram' ? 0 : 1));
    this.#series = order.map(value => ({ ...value, drawn: this.#add(library, chart, value, pane, quiet) }));
    if (!indicator.isOver) {
      this.#series[0].drawn.priceScale().applyOptions({ scaleMargins: { top: 0.26, bottom: 0.06 } });
      const panes = chart.panes();
      panes[0].setStretchFactor(0.7);
      panes[1].setStretchFactor(0.3);
    }

    this.#levels = indicator.levels.map(price => this.#series[0].drawn.createPriceLine(
      { price, color: theme.line2, lineWidth: 1, lineStyle: price === 0 ? 0 : 2, axisLabelVisible: false, title: '' }));
  }

  load(rows) {
    for (const series of this.#series) {
      series.drawn.setData(rows.map((row, i) => this.#point(series, row, rows[i - 1])));
    }
  }

  update(row, before) {
    for (const series of this.#series) {
      series.drawn.update(this.#point(series, row, before));
    }
  }

  recolor(theme, rows) {
    this.#theme = theme;
    this.#levels.forEach(level => level.applyOptions({ color: theme.line2 }));
    for (const series of this.#series) {
      if (series.kind === 'histogram') {
        series.drawn.setData(rows.map((row, i) => this.#point(series, row, rows[i - 1])));
      } else {
        series.drawn.applyOptions({ color: theme[series.tint] });
      }
    }
  }

  #add(library, chart, { kind, tint }, pane, quiet) {
    return kind === 'histogram'
      ? chart.addSeries(library.HistogramSeries, quiet, pane)
      : chart.addSeries(library.LineSeries, { ...quiet, lineWidth: pane === 0 ? 1 : 2, crosshairMarkerRadius: 3, color: this.#theme[tint] }, pane);
  }

  // A histogram is full while it grows and faded while it shrinks.
  #point({ name, kind }, row, before) {
    const value = row[name];
    if (value === null) {
      return { time: row.time };
    }

    if (kind === 'line') {
      return { time: row.time, value };
    }

    const grows = Math.abs(value) >= Math.abs(before?.[name] ?? 0);
    return { time: row.time, value, color: fade(value >= 0 ? this.#theme.profit : this.#theme.loss, grows ? 'cc' : '66') };
  }
}
