// Panels as plain objects in Grafana's classic dashboard JSON. Ids are given by the caller: the console embeds panels by them.
export const prometheus = { type: 'prometheus', uid: '${datasource}' };
export const loki = { type: 'loki', uid: 'loki' };
export const S = 'strategy=~"$strategy"';

export const steps = (...list) => list.map(([value, color]) => ({ value, color }));
export const neutral = steps([null, 'blue']);
export const higherIsWorse = (warning, critical) => steps([null, 'green'], [warning, 'orange'], [critical, 'red']);
export const lowerIsWorse = (critical, warning) => steps([null, 'red'], [critical, 'orange'], [warning, 'green']);
export const gainOrLoss = steps([null, 'red'], [0, 'green']);

/** Texts for the states of a gauge: states([0, 'Off', 'red'], [1, 'On', 'green']). */
export const states = (...list) => [{
  type: 'value',
  options: Object.fromEntries(list.map(([value, text, color], index) => [String(value), { text, color, index }])),
}];
export const onOff = states([0, 'Off', 'red'], [1, 'On', 'green']);
export const upDown = states([0, 'Down', 'red'], [1, 'Up', 'green']);

/** A link of a panel, as the schema wants it. */
export const link = (title, url) => [{ type: 'link', title, url, icon: '', tags: [], tooltip: title, asDropdown: false, includeVars: false, keepTime: false, targetBlank: false }];
/** A link of a cell. */
export const cellLink = (title, url) => [{ title, url, targetBlank: false }];

const letters = 'ABCDEFGH';
const list = (value) => (Array.isArray(value) ? value : [value]);

function targets(queries, datasource, { legend = '', instant = false, table = false }) {
  return list(queries).map((query, index) => {
    const { expr, name } = typeof query === 'string' ? { expr: query, name: legend } : query;
    const shared = { refId: letters[index], datasource, expr, legendFormat: name };
    if (datasource === loki) return { ...shared, queryType: instant ? 'instant' : 'range' };
    return { ...shared, instant, range: !instant, format: table ? 'table' : 'time_series' };
  });
}

function panel(type, id, title, description, queries, o, options, custom = {}) {
  const datasource = o.datasource ?? prometheus;
  return {
    id, type, title, description, datasource,
    targets: targets(queries, datasource, o),
    ...(o.transformations ? { transformations: o.transformations } : {}),
    links: o.links ?? [],
    options,
    fieldConfig: {
      defaults: {
        unit: o.unit ?? 'none',
        ...(o.decimals === undefined ? {} : { decimals: o.decimals }),
        ...(o.min === undefined ? {} : { min: o.min }),
        ...(o.max === undefined ? {} : { max: o.max }),
        noValue: o.noValue ?? 'No data',
        mappings: o.mappings ?? [],
        color: { mode: o.color ?? 'thresholds' },
        thresholds: { mode: 'absolute', steps: o.thresholds ?? neutral },
        links: o.fieldLinks ?? [],
        custom,
      },
      overrides: o.overrides ?? [],
    },
  };
}

const last = { calcs: ['lastNotNull'], fields: '', values: false };

export const stat = (id, title, description, queries, o = {}) => panel('stat', id, title, description, queries, o, {
  reduceOptions: o.reduce ?? last, orientation: 'auto', textMode: o.textMode ?? 'auto', colorMode: 'value', graphMode: o.graph ?? 'none', justifyMode: 'auto',
});

export const gauge = (id, title, description, queries, o = {}) => panel('gauge', id, title, description, queries, o, {
  reduceOptions: last, orientation: 'auto', showThresholdLabels: false, showThresholdMarkers: true,
});

export const bargauge = (id, title, description, queries, o = {}) => panel('bargauge', id, title, description, queries, o, {
  reduceOptions: last, orientation: 'horizontal', displayMode: 'gradient', showUnfilled: true, valueMode: 'color',
});

export const timeseries = (id, title, description, queries, o = {}) => panel('timeseries', id, title, description, queries, { color: 'palette-classic', ...o }, {
  legend: { displayMode: 'list', placement: 'bottom', showLegend: true, calcs: [] },
  tooltip: { mode: 'multi', sort: 'desc' },
}, {
  drawStyle: o.bars ? 'bars' : 'line', lineInterpolation: o.step ? 'stepAfter' : 'linear', lineWidth: 1, fillOpacity: o.bars ? 80 : 10, showPoints: 'never', spanNulls: false,
  stacking: { mode: o.bars ? 'normal' : 'none', group: 'A' },
  thresholdsStyle: { mode: o.thresholds ? 'line' : 'off' },
});

export const bars = (id, title, description, queries, o = {}) => timeseries(id, title, description, queries, { ...o, bars: true });

export const timeline = (id, title, description, queries, o = {}) => panel('state-timeline', id, title, description, queries, o, {
  mergeValues: true, showValue: 'auto', alignValue: 'left', rowHeight: 0.8, legend: { displayMode: 'list', placement: 'bottom', showLegend: true, calcs: [] }, tooltip: { mode: 'single', sort: 'none' },
}, { lineWidth: 0, fillOpacity: 70 });

export const table = (id, title, description, queries, o = {}) => panel('table', id, title, description, queries, { instant: true, table: true, ...o }, {
  showHeader: true, cellHeight: 'sm',
}, { align: 'auto', cellOptions: { type: o.colored ? 'color-background' : 'auto' }, inspect: false });

export const pie = (id, title, description, queries, o = {}) => panel('piechart', id, title, description, queries, { color: 'palette-classic', instant: true, ...o }, {
  reduceOptions: last, pieType: 'donut', displayLabels: ['name', 'percent'], legend: { displayMode: 'list', placement: 'bottom', showLegend: true, calcs: [], values: [] }, tooltip: { mode: 'single', sort: 'none' },
});

export const heatmap = (id, title, description, queries, o = {}) => panel('heatmap', id, title, description, queries, { legend: '{{le}}', ...o }, {
  calculate: false, cellGap: 1, color: { mode: 'scheme', scheme: 'Oranges', steps: 64, reverse: false, exponent: 0.5, fill: 'dark-orange' },
  yAxis: { axisPlacement: 'left', unit: o.unit }, tooltip: { mode: 'single', yHistogram: false, showColorScale: false }, legend: { show: true }, exemplars: { color: 'rgba(255,0,255,0.7)' }, filterValues: { le: 1e-9 }, rowsFrame: { layout: 'auto' }, showValue: 'never',
}, { scaleDistribution: { type: 'linear' } });

export const bucketBars = (id, title, description, queries, o = {}) => panel('bargauge', id, title, description, queries, { legend: '{{le}}', instant: true, ...o }, {
  reduceOptions: last, orientation: 'vertical', displayMode: 'basic', showUnfilled: false, valueMode: 'color',
});

export const logs = (id, title, description, expr, o = {}) => panel('logs', id, title, description, expr, { ...o, datasource: loki }, {
  showTime: true, showLabels: false, showCommonLabels: false, wrapLogMessage: true, prettifyLogMessage: false, enableLogDetails: true, dedupStrategy: 'none', sortOrder: 'Descending',
});

/** A table of log lines: what the query takes out of the line becomes the columns. */
export const logTable = (id, title, description, expr, columns, o = {}) => panel('table', id, title, description, expr, {
  ...o, datasource: loki,
  transformations: [
    { id: 'extractFields', options: { source: 'labels', format: 'json', keepTime: true, replace: true } },
    { id: 'organize', options: { includeByName: Object.fromEntries(['Time', ...columns].map((name) => [name, true])), indexByName: Object.fromEntries(['Time', ...columns].map((name, index) => [name, index])), excludeByName: {}, renameByName: {} } },
  ],
}, { showHeader: true, cellHeight: 'sm' }, { align: 'auto', cellOptions: { type: 'auto' }, inspect: false });

const plain = (type, id, title, description, options, datasource) => ({ id, type, title, description, ...(datasource ? { datasource } : {}), links: [], options, fieldConfig: { defaults: {}, overrides: [] } });

export const alertlist = (id, title, description) => plain('alertlist', id, title, description, {
  alertName: '', dashboardAlerts: false, datasource: 'Prometheus', groupBy: ['severity'], groupMode: 'custom', maxItems: 20, sortOrder: 3, viewMode: 'list',
  stateFilter: { error: true, firing: true, noData: false, normal: false, pending: true, recovering: true },
}, prometheus);

export const dashlist = (id, title, description) => plain('dashlist', id, title, description, {
  showHeadings: false, showSearch: true, showRecentlyViewed: false, showStarred: false, includeVars: true, keepTime: true, maxItems: 20, query: '', tags: ['sparkstacker'],
});

export const text = (id, title, description, content) => plain('text', id, title, description, { mode: 'markdown', content });
