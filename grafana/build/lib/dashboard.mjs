import { prometheus } from './panel.mjs';

const row = (id, title, y) => ({ id, type: 'row', title, collapsed: false, panels: [], gridPos: { x: 0, y, w: 24, h: 1 } });

/** Lays lines of panels out from the top: { height, panels: [[width, panel], ...] }, or a string that begins a section. */
function layout(lines) {
  const placed = [];
  let y = 0;
  let section = 1001;
  for (const line of lines) {
    if (typeof line === 'string') {
      placed.push(row(section++, line, y));
      y += 1;
      continue;
    }
    let x = 0;
    for (const [width, panel] of line.panels) {
      placed.push({ ...panel, gridPos: { x, y, w: width, h: line.height } });
      x += width;
    }
    if (x > 24) throw new Error(`line with ${line.panels[0][1].title} is ${x} wide`);
    y += line.height;
  }
  return placed;
}

/** Panels of one height; those without a width share the rest evenly. */
export const line = (height, ...panels) => {
  const fixed = panels.filter(Array.isArray).reduce((sum, [width]) => sum + width, 0);
  const free = panels.filter((panel) => !Array.isArray(panel)).length;
  return { height, panels: panels.map((panel) => (Array.isArray(panel) ? panel : [Math.floor((24 - fixed) / free), panel])) };
};

const query = (name, label, metric, current, whenAll = '.*') => ({
  type: 'query', name, label, datasource: prometheus,
  query: { qryType: 1, query: `label_values(${metric}, ${name})`, refId: 'StandardVariableQuery' },
  refresh: 2, multi: true, includeAll: true, allValue: whenAll, sort: 1, hide: 0, options: [], current, skipUrlSync: false,
});
const all = { text: ['All'], value: ['$__all'], selected: true };

const variables = (strategy) => [
  { type: 'datasource', name: 'datasource', label: 'Data source', query: 'prometheus', regex: '', hide: 2, multi: false, includeAll: false, refresh: 1, options: [], current: { text: 'Prometheus', value: 'prometheus', selected: true }, skipUrlSync: false },
  query('exchange', 'Exchange', 'spark_stacker_strategy_active', all),
  // A dashboard of one strategy asks for it by name, so All, which links from other dashboards carry along, has to mean one.
  strategy
    ? query('strategy', 'Strategy', 'spark_stacker_macd_value', { text: [strategy], value: [strategy], selected: true }, strategy)
    : query('strategy', 'Strategy', 'spark_stacker_strategy_active', all),
  query('market', 'Market', 'spark_stacker_strategy_active', all),
];

const annotation = (name, expr, color, title) => ({
  name, datasource: prometheus, enable: true, hide: false, iconColor: color, expr, titleFormat: title, textFormat: '', tagKeys: 'alertname,strategy,signal,direction,side', step: '15s', useValueForTime: false,
});

const annotations = (strategy) => [
  annotation('Firing alerts', 'ALERTS{alertstate="firing", severity=~"critical|warning"}', 'red', '{{alertname}}'),
  annotation('Restarts', 'changes(process_start_time_seconds{job="sparkstacker"}[1m]) > 0', 'purple', 'Console started'),
  annotation('Trades', 'increase(spark_stacker_trades_total[1m]) > 0', 'blue', 'Order {{result}}, {{side}}'),
  ...(strategy
    ? [
        annotation('Signals', 'increase(spark_stacker_strategy_signal_generated_total{strategy="$strategy"}[1m]) > 0', 'green', 'Signal: {{signal}}'),
        annotation('Crossovers', 'increase(spark_stacker_macd_crossover_total{strategy="$strategy"}[1m]) > 0', 'orange', 'Crossover: {{direction}}'),
      ]
    : [annotation('Crossovers', 'increase(spark_stacker_macd_crossover_total[1m]) > 0', 'orange', 'Crossover: {{direction}}')]),
];

export function dashboard({ uid, title, description, refresh = '10s', from = 'now-6h', strategy, extraVariables = [], lines }) {
  return {
    uid, title, description, tags: ['sparkstacker'], schemaVersion: 39, version: 1, editable: false, graphTooltip: 1,
    time: { from, to: 'now' }, timezone: '', refresh, fiscalYearStartMonth: 0, weekStart: '', liveNow: false,
    timepicker: { refresh_intervals: ['5s', '10s', '30s', '1m', '5m', '15m'] },
    links: [
      { type: 'dashboards', title: 'Dashboards', tags: ['sparkstacker'], asDropdown: true, includeVars: true, keepTime: true, targetBlank: false, icon: 'external link', tooltip: 'All dashboards of the stack, with this time and these variables', url: '' },
      { type: 'link', title: 'Console', tags: [], asDropdown: false, includeVars: false, keepTime: false, targetBlank: false, icon: 'bolt', tooltip: 'Back to the console', url: '/' },
    ],
    templating: { list: [...variables(strategy), ...extraVariables] },
    annotations: { list: annotations(strategy) },
    panels: layout(lines),
  };
}
