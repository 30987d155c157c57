// The library as a page of its own would use it: the yardstick for the console's chart.
(async () => {
  const L = LightweightCharts;
  const { opening, ticks, lines } = await (await fetch('bare.json')).json();
  const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const [profit, loss] = [css('--profit'), css('--loss')];
  const rows = flat => Array.from({ length: flat.length / 10 }, (_, i) => flat.slice(i * 10, i * 10 + 10));
  const candle = r => ({ time: r[0], open: r[1], high: r[2], low: r[3], close: r[4] });
  const volume = r => ({ time: r[0], value: r[5], color: (r[4] >= r[1] ? profit : loss) + '38' });
  const bar = (r, b) => r[8] === null ? { time: r[0] } : { time: r[0], value: r[8], color: (r[8] >= 0 ? profit : loss) + (Math.abs(r[8]) >= Math.abs(b?.[8] ?? 0) ? 'cc' : '66') };
  const point = (r, i) => r[i] === null ? { time: r[0] } : { time: r[0], value: r[i] };

  const all = rows(opening);
  const host = document.getElementById('host');
  const chart = L.createChart(host, {
    autoSize: true,
    layout: { background: { color: 'transparent' }, textColor: css('--text-3'), fontFamily: css('--font'), fontSize: 11, attributionLogo: false, panes: { separatorColor: css('--line-1') } },
    grid: { vertLines: { color: css('--grid') }, horzLines: { color: css('--grid') } },
    timeScale: { timeVisible: true, secondsVisible: false, rightOffset: 6, barSpacing: 7 },
    crosshair: { mode: 0 },
  });
  const quiet = { priceLineVisible: false, lastValueVisible: false };
  const candles = chart.addSeries(L.CandlestickSeries, { upColor: profit, downColor: loss, wickUpColor: profit, wickDownColor: loss, borderVisible: false });
  candles.priceScale().applyOptions({ scaleMargins: { top: .12, bottom: .2 } });
  const volumes = chart.addSeries(L.HistogramSeries, { ...quiet, priceScaleId: 'volume' });
  volumes.priceScale().applyOptions({ scaleMargins: { top: .84, bottom: 0 } });
  const histogram = chart.addSeries(L.HistogramSeries, quiet, 1);
  const macd = chart.addSeries(L.LineSeries, { ...quiet, color: css('--macd'), lineWidth: 2 }, 1);
  const signal = chart.addSeries(L.LineSeries, { ...quiet, color: css('--signal'), lineWidth: 2 }, 1);
  histogram.priceScale().applyOptions({ scaleMargins: { top: .26, bottom: .06 } });
  candles.setData(all.map(candle));
  volumes.setData(all.map(volume));
  histogram.setData(all.map((r, i) => bar(r, all[i - 1])));
  macd.setData(all.map(r => point(r, 6)));
  signal.setData(all.map(r => point(r, 7)));
  L.createSeriesMarkers(candles, all.filter(r => r[9]).map(r => ({
    time: r[0], position: r[9] > 0 ? 'belowBar' : 'aboveBar', shape: r[9] > 0 ? 'arrowUp' : 'arrowDown', color: r[9] > 0 ? profit : loss, size: .8, text: r[9] > 0 ? 'B' : 'S',
  })));
  lines.forEach(line => candles.createPriceLine({ price: line.price, title: line.title, axisLabelVisible: true }));
  const [price, indicator] = chart.panes();
  price.setStretchFactor(.7);
  indicator.setStretchFactor(.3);
  requestAnimationFrame(() => { host.dataset.state = 'drawn'; });

  window.tick = index => {
    for (const row of rows(ticks[index])) {
      if (all.at(-1)[0] === row[0]) {
        all.pop();
      }

      candles.update(candle(row));
      volumes.update(volume(row));
      histogram.update(bar(row, all.at(-1)));
      macd.update(point(row, 6));
      signal.update(point(row, 7));
      all.push(row);
    }
  };

  window.run = (count, interval) => new Promise(done => {
    let index = 0;
    const timer = setInterval(() => {
      window.tick(index++);
      if (index === count) {
        clearInterval(timer);
        setTimeout(done, interval);
      }
    }, interval);
  });
})();
