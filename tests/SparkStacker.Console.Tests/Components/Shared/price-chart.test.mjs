// The chart's module against a stand-in of the library and the browser that records what is drawn.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import test from 'node:test';
import { readRows } from '../charts/rows.js';
import { number, signed, utc, volume } from '../charts/numbers.js';

const frames = [];
const themes = [];
const charts = [];
Object.assign(globalThis, {
  window: globalThis,
  document: { hidden: false, documentElement: {}, createElement: () => element() },
  getComputedStyle: () => ({ getPropertyValue: name => ` ${themes.at(-1) ?? '#000000'}` }),
  MutationObserver: class { constructor(callback) { this.callback = callback; observers.add(this); } observe() {} disconnect() { observers.delete(this); } },
  ResizeObserver: class { observe() { resizes++; } disconnect() { resizes--; } },
  requestAnimationFrame: callback => frames.push(callback),
  cancelAnimationFrame: () => {},
});
const observers = new Set();
let resizes = 0;

mkdirSync(new URL('../lib', import.meta.url), { recursive: true });
writeFileSync(new URL('../lib/lightweight-charts.js', import.meta.url), 'window.LightweightCharts = window.fakeLibrary;');
globalThis.fakeLibrary = {
  createChart: () => charts[charts.push(fakeChart()) - 1],
  createSeriesMarkers: () => ({ setMarkers: list => { charts.at(-1).markers = list; } }),
  CandlestickSeries: 'candles', HistogramSeries: 'histogram', LineSeries: 'line',
};
const { create } = await import('../Components/Shared/PriceChart.razor.js');

function element() {
  const self = {
    children: [], dataset: {}, style: { setProperty() {} }, textContent: '', hidden: false, listeners: 0,
    append(...items) { self.children.push(...items); items.forEach(item => { if (item.dataset) item.parentElement = self; }); },
    appendChild(item) { self.append(item); return item; },
    remove() {}, toggleAttribute() {}, addEventListener() { self.listeners++; }, removeEventListener() { self.listeners--; },
    querySelector: () => newest, classList: { contains: () => false, toggle() {} },
  };
  return self;
}

const newest = { toggleAttribute() {}, addEventListener() { newest.listeners++; }, removeEventListener() { newest.listeners--; }, listeners: 0 };

function fakeChart() {
  const chart = { series: [], markers: [], removed: false, range: { from: 0, to: 10 }, scroll: 0, options: [] };
  const scale = {
    subscribeVisibleLogicalRangeChange() {}, scrollToRealTime() {}, scrollPosition: () => chart.scroll,
    getVisibleLogicalRange: () => chart.range, setVisibleLogicalRange: range => { chart.range = range; },
  };
  return Object.assign(chart, {
    addSeries: (kind, options, pane = 0) => {
      const series = { kind, pane, data: [], updates: [], lines: [] };
      Object.assign(series, {
        setData: data => { series.data = data; }, update: point => { series.updates.push(point); },
        applyOptions: options => Object.assign(series, options), priceScale: () => ({ applyOptions() {} }), attachPrimitive: p => p.attached?.({ requestUpdate() {} }),
        createPriceLine: options => { const line = { ...options, applyOptions: o => Object.assign(line, o) }; series.lines.push(line); return line; },
        removePriceLine: line => series.lines.splice(series.lines.indexOf(line), 1),
      });
      return chart.series[chart.series.push(series) - 1];
    },
    applyOptions: options => chart.options.push(options), panes: () => [{ setStretchFactor() {}, getHeight: () => 300 }, { setStretchFactor() {} }],
    priceScale: () => ({ width: () => 60 }), timeScale: () => scale, subscribeCrosshairMove: callback => { chart.move = callback; },
    remove: () => { chart.removed = true; },
  });
}

const row = (time, close = 10, side = 0) => [time, 10, 12, 9, close, 5, 0.3, 0.2, 0.1, side];
const rows = (...list) => list.flat();
const host = () => { const outer = element(); const middle = element(); const inner = element(); outer.append(middle); middle.append(inner); return inner; };
const frame = () => frames.splice(0).forEach(callback => callback());
const value = (name, tint, kind = 'line') => ({ name, word: name, kind, tint });
const macd = { title: 'MACD 8 · 21 · 5', isOver: false, values: [value('macd', 'macd'), value('signal', 'signal'), value('histogram', 'macd', 'histogram')], levels: [0] };
const options = { decimals: 2, indicator: macd, barSpacing: 7 };
const names = ['macd', 'signal', 'histogram'];

async function open(...list) {
  const at = host();
  const chart = await create(at, options, { load: true, rows: rows(...list) });
  frame();
  return { chart, at, drawn: charts.at(-1), candles: charts.at(-1).series[0] };
}

test('rows are refused when their order, numbers or unit are wrong', () => {
  const refused = (flat, words) => assert.throws(() => readRows(flat, names), words);
  refused(row(60).slice(1), /10 numbers each; got 9/);
  refused(rows(row(120), row(60)), /row 1: time 60 must be after 120/);
  refused(rows(row(60), row(60)), /must be after 60/);
  refused(row(1747785600000), /whole seconds below 100000000000, was 1747785600000/);
  refused(row(60.5), /whole seconds/);
  refused(row(NaN), /whole seconds/);
  refused([60, 10, 12, 9, null, 5, 0.3, 0.2, 0.1, 0], /five finite numbers or none/);
  refused([60, 10, 12, 9, Infinity, 5, 0.3, 0.2, 0.1, 0], /five finite numbers or none/);
  refused([60, 10, 12, 9, '10', 5, 0.3, 0.2, 0.1, 0], /five finite numbers or none/);
  refused([60, 10, 12, 9, 10, 5, 0.3, null, 0.1, 0], /3 finite numbers or none/);
  refused([60, 10, 9.5, 9, 10, 5, null, null, null, 0], /contradict each other/);
  refused([60, 10, 12, 9, 10, -5, null, null, null, 0], /contradict each other/);
});

test('a gap and a cold indicator are points without values', async () => {
  const { drawn } = await open(row(60), [120, ...Array(8).fill(null), 0], [180, 10, 12, 9, 10, 5, null, null, null, 0]);
  const [candles, volumes, histogram, macd] = drawn.series;
  assert.deepEqual(candles.data[1], { time: 120 });
  assert.deepEqual(volumes.data[1], { time: 120 });
  assert.deepEqual(histogram.data[2], { time: 180 });
  assert.deepEqual(macd.data[2], { time: 180 });
  assert.equal(readRows(row(60), names).length, 1);
});

test('an indicator in prices lies over the candles, with as many lines as it has values', async () => {
  const bands = { title: 'EMA 12 · 26', isOver: true, values: [value('fast', 'macd'), value('slow', 'signal')], levels: [] };
  const flat = [60, 10, 12, 9, 10, 5, 10.1, 9.9, null, 0];
  await create(host(), { ...options, indicator: bands }, { load: true, rows: flat });
  const lines = charts.at(-1).series.filter(series => series.kind === 'line');
  assert.deepEqual(lines.map(line => [line.pane, line.data[0].value]), [[0, 10.1], [0, 9.9]]);
  assert.equal(charts.at(-1).series.some(series => series.pane === 1), false);
});

test('an oscillator has a pane of its own with its levels', async () => {
  const rsi = { title: 'RSI 14', isOver: false, values: [value('rsi', 'macd')], levels: [30, 70] };
  await create(host(), { ...options, indicator: rsi }, { load: true, rows: [60, 10, 12, 9, 10, 5, 55.5, null, null, 0] });
  const line = charts.at(-1).series.find(series => series.kind === 'line');
  assert.deepEqual([line.pane, line.data[0].value, line.lines.map(level => level.price)], [1, 55.5, [30, 70]]);
});

test('ticks before a frame merge into one update of the series', async () => {
  const { chart, candles } = await open(row(60), row(120));
  assert.equal(chart.apply({ rows: row(120, 10.5) }), true);
  assert.equal(chart.apply({ rows: row(120, 11) }), true);
  assert.equal(candles.updates.length, 0);
  frame();
  assert.deepEqual(candles.updates.map(point => point.close), [11]);
});

test('a closed candle and the new one go on where the chart ends', async () => {
  const { chart, candles } = await open(row(60), row(120));
  assert.equal(chart.apply({ rows: rows(row(120, 11), row(180)) }), true);
  assert.equal(chart.apply({ rows: row(180, 12) }), true);
  frame();
  assert.deepEqual(candles.updates.map(point => [point.time, point.close]), [[120, 11], [180, 12]]);
});

test('rows that do not begin with the newest candle are refused, so that the server sends everything', async () => {
  const { chart, candles } = await open(row(60), row(120));
  assert.equal(chart.apply({ rows: row(180) }), false);
  assert.equal(chart.apply({ rows: row(60) }), false);
  frame();
  assert.equal(candles.updates.length, 0);
  assert.equal(chart.apply({ load: true, rows: rows(row(60), row(120), row(180)) }), true);
  assert.equal(candles.data.length, 3);
});

test('a hidden tab takes updates without frames', async () => {
  const { chart, candles } = await open(row(60));
  document.hidden = true;
  chart.apply({ rows: row(60, 11) });
  document.hidden = false;
  assert.deepEqual(candles.updates.map(point => point.close), [11]);
});

test('a reader who has scrolled back stays at the same candles', async () => {
  const many = Array.from({ length: 40 }, (_, i) => row((i + 1) * 60));
  const { chart, drawn } = await open(...many);
  Object.assign(drawn, { scroll: -20, range: { from: 10, to: 20 } });
  chart.apply({ load: true, rows: many.slice(5).concat([row(41 * 60)]).flat() });
  assert.deepEqual(drawn.range, { from: 5, to: 15 });
});

test('never more than 5,000 candles are kept', async () => {
  const { chart, candles } = await open(...Array.from({ length: 5000 }, (_, i) => row((i + 1) * 60)));
  chart.apply({ rows: rows(row(5000 * 60), row(5001 * 60)) });
  frame();
  assert.equal(candles.data.length, 4000);
  assert.equal(candles.data.at(-1).time, 5001 * 60);
});

test('crosses have letters, fills stand at their price, and those before the first candle are left out', async () => {
  const { chart, drawn } = await open(row(60, 10, 1), row(120, 10, -1));
  chart.apply({ fills: [{ time: 0, price: 9, kind: 'gain' }, { time: 120, price: 10, kind: 'entry' }] });
  assert.deepEqual(drawn.markers.map(mark => mark.text ?? mark.shape), ['B', 'S', 'circle']);
});

test('lines come, move and go', async () => {
  const { chart, candles } = await open(row(60));
  chart.apply({ lines: [{ kind: 'entry', price: 10, title: 'Long' }, { kind: 'stop', price: 9, title: 'Stop' }] });
  const [entry] = candles.lines;
  chart.apply({ lines: [{ kind: 'entry', price: 10.5, title: 'Long' }] });
  assert.deepEqual(candles.lines, [entry]);
  assert.equal(entry.price, 10.5);
});

test('the scale reaches to near lines, and to far ones when asked', async () => {
  const { chart, candles } = await open(row(60));
  const range = () => candles.autoscaleInfoProvider(() => ({ priceRange: { minValue: 9, maxValue: 11 } })).priceRange;
  chart.apply({ lines: [{ kind: 'entry', price: 12, title: 'Long' }, { kind: 'target', price: 40, title: 'Target' }] });
  assert.deepEqual(range(), { minValue: 9, maxValue: 12 });
  chart.apply({ fit: true });
  assert.deepEqual(range(), { minValue: 9, maxValue: 40 });
});

test('a new theme changes colours alone', async () => {
  const { drawn } = await open(row(60), row(120));
  const { range } = drawn;
  themes.push('#123456');
  [...observers].forEach(observer => observer.callback());
  assert.equal(drawn.series[0].upColor, '#123456');
  assert.equal(drawn.series[1].data[1].color, '#12345638');
  assert.deepEqual(Object.keys(drawn.options.at(-1).timeScale), ['borderColor']);
  assert.equal(drawn.range, range);
});

test('the legend follows the crosshair and shows the newest candle without one', async () => {
  const { chart, at, drawn } = await open(row(60, 9.5), row(120, 11.25));
  const close = () => at.children[0].children[3].children[1].textContent;
  assert.equal(close(), '11.25');
  drawn.move({ time: 60 });
  assert.equal(close(), '9.50');
  chart.apply({ rows: row(120, 11.5) });
  frame();
  assert.equal(close(), '9.50');
  drawn.move({});
  assert.equal(close(), '11.50');
});

test('disposal leaves nothing behind, and a second chart in the same place replaces the first', async () => {
  const before = [observers.size, resizes, newest.listeners];
  const { chart, at, drawn } = await open(row(60));
  const second = await create(at, options, { load: true, rows: row(60) });
  assert.equal(drawn.removed, true);
  chart.dispose();
  assert.equal(charts.at(-1).removed, false);
  second.dispose();
  assert.equal(charts.at(-1).removed, true);
  assert.deepEqual([observers.size, resizes, newest.listeners], before);
});

test('numbers look as on the page', () => {
  assert.equal(number(-1234.5, 2), '\u22121,234.50');
  assert.equal(signed(0.284, 3), '+0.284');
  assert.equal(volume(2189.4), '2,189');
  assert.equal(volume(12.345), '12.35');
  assert.equal(utc(1747820520), '2025-05-21 09:42 UTC');
});
