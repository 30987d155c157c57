// The chart library is a classic script that leaves one global behind; as an import it is fetched once, whoever asks.
let loading;

export function loadLibrary() {
  loading ??= import(new URL('../lib/lightweight-charts.js', import.meta.url)).then(() => window.LightweightCharts);
  return loading;
}
