import { line } from '../lib/dashboard.mjs';
import { bars, gauge, heatmap, higherIsWorse, logs, lowerIsWorse, neutral, stat, states, steps, timeline, timeseries } from '../lib/panel.mjs';

const connected = states([0, 'Disconnected', 'red'], [1, 'Connected', 'green']);
const alive = steps([null, 'red'], [1, 'green']);
const quantile = (name) => ({ expr: `exchange_endpoint:spark_stacker_api_latency_seconds:${name}_5m`, name: `{{endpoint}} ${name}` });

export default {
  uid: 'ss-exchange',
  title: 'Exchange integration',
  description: 'The venue as seen from here: connection, feed, requests, limits, orders.',
  lines: [
    line(6,
      timeline(1, 'Connectivity', 'Whether the venue is reachable.', 'spark_stacker_exchange_connected', { legend: '{{exchange}}', mappings: connected, thresholds: alive, noValue: 'No venue' }),
      timeline(2, 'WebSocket', 'Whether market data is pushed.', 'spark_stacker_websocket_connected', { legend: '{{exchange}} {{market}}', mappings: connected, thresholds: alive, noValue: 'No WebSocket' }),
      [4, stat(3, 'Feed age', 'Time since the last market update.', 'time() - spark_stacker_market_data_last_update_timestamp_seconds', { legend: '{{market}}', unit: 's', thresholds: higherIsWorse(30, 90) })]),
    line(7,
      timeseries(4, 'API rate', 'Requests a second.', 'sum by (exchange, endpoint, method) (rate(spark_stacker_api_requests_total[$__rate_interval]))', { legend: '{{method}} {{endpoint}}', unit: 'reqps', noValue: 'No requests' }),
      timeseries(5, 'API latency', 'Time until the answer: half, 95 % and 99 % of the requests.', ['p50', 'p95', 'p99'].map(quantile), { unit: 's', thresholds: higherIsWorse(2, 10), noValue: 'No requests' }),
      heatmap(6, 'Latency', 'Requests by their time.', 'sum by (le) (increase(spark_stacker_api_latency_seconds_bucket[$__rate_interval]))', { unit: 's', noValue: 'No requests' })),
    line(7,
      gauge(7, 'Rate limit used', 'Share of the venue\'s request budget that is used.', '1 - spark_stacker_rate_limit_remaining / on (exchange, endpoint) spark_stacker_rate_limit_limit', { legend: '{{endpoint}}', unit: 'percentunit', min: 0, max: 1, thresholds: higherIsWorse(0.8, 0.95), noValue: 'No budget known' }),
      bars(8, 'Errors by endpoint', 'Failed requests by their kind.', 'sum by (endpoint, error_type) (increase(spark_stacker_api_errors_total[$__rate_interval]))', { legend: '{{endpoint}} {{error_type}}', unit: 'short', noValue: 'None' }),
      timeseries(9, 'Error ratio', 'Share of requests that fail; the line is the objective of 0.5 %.', 'exchange:spark_stacker_api_errors:ratio_rate5m', { legend: '{{exchange}}', unit: 'percentunit', thresholds: steps([null, 'green'], [0.005, 'red']), noValue: 'No requests' })),
    line(7,
      stat(10, 'Order success', 'Share of orders of the last hour that were filled.', 'exchange:spark_stacker_trades:success_ratio1h', { legend: '{{exchange}}', unit: 'percentunit', decimals: 1, thresholds: lowerIsWorse(0.5, 0.9), noValue: 'No orders' }),
      timeseries(11, 'Order execution p95', 'Time from sending an order to the venue\'s answer.', 'exchange_order_type:spark_stacker_order_execution_seconds:p95_15m', { legend: '{{order_type}}', unit: 's', thresholds: higherIsWorse(2, 5), noValue: 'No orders' }),
      bars(12, 'Rejections by reason', 'Orders that the venue refused.', 'sum by (exchange, reason) (increase(spark_stacker_order_rejections_total[$__rate_interval]))', { legend: '{{reason}}', unit: 'short', noValue: 'None' }),
      bars(13, 'Reconnects', 'Times the WebSocket was opened again.', 'increase(spark_stacker_websocket_reconnects_total[$__rate_interval])', { legend: '{{exchange}}', unit: 'short', noValue: 'None' })),
    line(8, logs(14, 'Connector log', 'Warnings and errors of the connection to the venue.', '{service="sparkstacker", category="connector", level=~"warning|error|critical"} | json', { thresholds: neutral, noValue: 'No lines' })),
  ],
};
