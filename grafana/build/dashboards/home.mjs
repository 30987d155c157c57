import { line } from '../lib/dashboard.mjs';
import { alertlist, bargauge, dashlist, gainOrLoss, gauge, higherIsWorse, link, logs, neutral, onOff, stat, steps, timeseries, upDown } from '../lib/panel.mjs';

const macd = link('MACD dashboard', '/grafana/d/ss-macd?${__url_time_range}');

export default {
  uid: 'ss-home',
  title: 'Home',
  description: 'The whole system on one page: engine, exchange, risk, strategies, host.',
  lines: [
    line(4,
      stat(1, 'Engine', 'Whether the console answers Prometheus.', 'up{job="sparkstacker"}', { mappings: upDown, thresholds: steps([null, 'red'], [1, 'green']), noValue: 'No target' }),
      stat(2, 'Mode', 'Which orders are real: paper orders are simulated, testnet and live ones are sent.', 'spark_stacker_trading_mode == 1', { legend: '{{mode}}', textMode: 'name' }),
      stat(3, 'Uptime', 'Time since the console started.', 'spark_stacker_uptime_seconds', { unit: 's' }),
      stat(4, 'Exchange', 'Whether each venue is reachable.', 'spark_stacker_exchange_connected', { legend: '{{exchange}}', mappings: upDown, thresholds: steps([null, 'red'], [1, 'green']), noValue: 'No venue' }),
      stat(5, 'Firing alerts', 'Alerts that fire now, by severity.', 'sum by (severity) (ALERTS{alertstate="firing",severity!="none"})', { legend: '{{severity}}', thresholds: steps([null, 'green'], [1, 'orange']), noValue: 'None' }),
      stat(6, 'Open positions', 'Positions that are open now.', 'sum(spark_stacker_active_positions)', { noValue: '0' })),
    line(7,
      bargauge(7, 'P&L by strategy', 'Closed trades and the open position, percent of entry notional.', 'spark_stacker_pnl_percent', { legend: '{{strategy}} {{position_type}}', unit: 'percent', decimals: 2, thresholds: gainOrLoss }),
      gauge(8, 'Capital in use', 'Margin in use as percent of equity.', 'spark_stacker_capital_utilization_percent', { unit: 'percent', min: 0, max: 100, thresholds: higherIsWorse(80, 95) })),
    'Strategies: macd_eth_usd',
    line(4,
      stat(9, 'Status', 'Whether macd_eth_usd trades.', 'spark_stacker_strategy_active{strategy="macd_eth_usd"}', { legend: '{{market}}', mappings: onOff, thresholds: steps([null, 'red'], [1, 'green']), links: macd, noValue: 'Unknown' }),
      stat(10, 'Position', 'Size of the open position, in ETH.', 'spark_stacker_strategy_position{strategy="macd_eth_usd"}', { legend: '{{type}} {{side}}', unit: 'suffix: ETH', decimals: 4, links: macd, noValue: 'Flat' }),
      stat(11, 'P&L', 'Closed trades and the open position, percent of entry notional.', 'spark_stacker_strategy_pnl_percent{strategy="macd_eth_usd"}', { legend: '{{type}}', unit: 'percent', decimals: 2, thresholds: gainOrLoss, links: macd })),
    'Host',
    line(6,
      gauge(12, 'CPU', 'Share of the host\'s processors that is busy.', 'instance:node_cpu_utilisation:rate5m', { legend: '{{instance}}', unit: 'percentunit', min: 0, max: 1, thresholds: higherIsWorse(0.8, 0.9) }),
      gauge(13, 'Memory', 'Share of the host\'s memory that is not available.', 'instance:node_memory_utilisation:ratio', { legend: '{{instance}}', unit: 'percentunit', min: 0, max: 1, thresholds: higherIsWorse(0.8, 0.9) }),
      gauge(14, 'Disk', 'Share of each file system that is used.', 'instance_mountpoint:node_filesystem_utilisation:ratio', { legend: '{{mountpoint}}', unit: 'percentunit', min: 0, max: 1, thresholds: higherIsWorse(0.8, 0.95) }),
      timeseries(15, 'Network', 'Bytes that the host receives.', 'instance:node_network_receive_bytes:rate5m', { legend: '{{instance}}', unit: 'Bps' })),
    line(8,
      alertlist(16, 'Alerts', 'What fires or is about to; acknowledge in the console.'),
      logs(17, 'Errors', 'Error and critical lines of the console.', '{service="sparkstacker", level=~"error|critical"} | json', { noValue: 'No errors', thresholds: neutral })),
    line(6, dashlist(18, 'Dashboards', 'All dashboards of the stack.')),
  ],
};
