import { line } from '../lib/dashboard.mjs';
import { bars, bucketBars, gainOrLoss, higherIsWorse, logTable, logs, loki, lowerIsWorse, neutral, onOff, stat, states, steps, timeseries } from '../lib/panel.mjs';

const value = (component) => `spark_stacker_macd_value{strategy="$strategy",component="${component}"}`;
const current = (id, component, title) => stat(id, title, 'Latest value after a closed candle, in the unit of the price.', value(component), { unit: 'none', decimals: 4, thresholds: gainOrLoss, graph: 'area' });
const asBars = { matcher: { id: 'byName', options: 'histogram' }, properties: [{ id: 'custom.drawStyle', value: 'bars' }, { id: 'custom.fillOpacity', value: 60 }] };
const duration = (quantile) => ({ expr: `histogram_quantile(${quantile}, sum by (le) (increase(spark_stacker_strategy_trade_duration_seconds_bucket{strategy="$strategy"}[$__range])))`, name: `p${quantile * 100}` });

export default {
  uid: 'ss-macd',
  title: 'MACD strategy',
  description: 'macd_eth_usd from candle to result.',
  strategy: 'macd_eth_usd',
  lines: [
    'Overview',
    line(5,
      stat(1, 'Status', 'Whether the strategy trades.', 'spark_stacker_strategy_active{strategy="$strategy"}', { legend: '{{market}}', mappings: onOff, thresholds: steps([null, 'red'], [1, 'green']), noValue: 'Unknown' }),
      stat(2, 'Main position', 'Size of the open main position, in ETH.', 'spark_stacker_strategy_position{strategy="$strategy",type="main"}', { legend: '{{side}}', unit: 'suffix: ETH', decimals: 4, noValue: 'Flat' }),
      stat(3, 'Hedge position', 'Size of the open hedge, in ETH.', 'spark_stacker_strategy_position{strategy="$strategy",type="hedge"}', { legend: '{{side}}', unit: 'suffix: ETH', decimals: 4, noValue: 'None' }),
      stat(4, 'P&L main/hedge', 'Closed trades and the open position, percent of entry notional.', 'spark_stacker_strategy_pnl_percent{strategy="$strategy"}', { legend: '{{type}}', unit: 'percent', decimals: 2, thresholds: gainOrLoss }),
      stat(5, 'Win/loss ratio', 'Share of closed trades in this time that won.', 'sum(increase(spark_stacker_strategy_trades_total{strategy="$strategy",outcome="win"}[$__range])) / sum(increase(spark_stacker_strategy_trades_total{strategy="$strategy"}[$__range]))', { unit: 'percentunit', decimals: 1, thresholds: lowerIsWorse(0.35, 0.45), noValue: 'No trades' }),
      stat(6, 'Parameters 8-21-5', 'Periods of the fast and slow average and of the signal line.', 'spark_stacker_strategy_parameter{strategy="$strategy",parameter=~"fast|slow|signal"}', { legend: '{{parameter}}', unit: 'none' })),
    'Indicator',
    line(9,
      timeseries(7, 'MACD, signal, histogram', 'Buy and sell signals and crossovers are marked.', 'spark_stacker_macd_value{strategy="$strategy"}', { legend: '{{component}}', unit: 'none', thresholds: steps([null, 'transparent'], [0, 'text']), overrides: [asBars] })),
    line(5,
      current(8, 'macd', 'MACD'), current(9, 'signal', 'Signal'), current(10, 'histogram', 'Histogram'),
      bars(11, 'Crossovers', 'Crosses of the MACD line within an hour.', 'sum by (direction) (increase(spark_stacker_macd_crossover_total{strategy="$strategy"}[1h]))', { legend: '{{direction}}', unit: 'short', noValue: 'None' })),
    'Position history',
    line(8,
      logTable(12, 'Recent trades, entry and exit', 'Opened and closed positions, newest first.', '{service="sparkstacker", strategy="macd_eth_usd", category="trading"} | json message="message", side="data.side", entry="data.entry_price", exit="data.price", pnl="data.pnl_percent", duration="data.duration_seconds" | message=~"Position (opened|closed)"', ['message', 'side', 'entry', 'exit', 'pnl', 'duration'], { noValue: 'No trades', thresholds: neutral }),
      bars(13, 'P&L per trade', 'Net P&L of each closed trade, percent of entry notional.', 'max by (position_id) (max_over_time({service="sparkstacker", strategy="macd_eth_usd", category="trading"} | json message="message", position_id="data.position_id", pnl="data.pnl_percent" | message="Position closed" | unwrap pnl [$__auto]))', { datasource: loki, legend: '{{position_id}}', unit: 'percent', noValue: 'No trades' })),
    line(6,
      stat(14, 'Duration', 'Time from the first fill to flat: half and 95 % of the trades.', [duration(0.5), duration(0.95)], { unit: 's', noValue: 'No trades' }),
      bucketBars(15, 'Outcomes', 'Closed trades by their net P&L in percent; each bar counts those up to its bound.', 'sum by (le) (increase(spark_stacker_strategy_trade_pnl_percent_bucket{strategy="$strategy"}[$__range]))', { unit: 'short', noValue: 'No trades' })),
    'Performance',
    line(6,
      stat(16, 'Trade success', 'Share of the strategy\'s orders of the last hour that were filled.', 'strategy:spark_stacker_strategy_trade_executed:success_ratio1h', { legend: '{{strategy}}', unit: 'percentunit', decimals: 1, thresholds: lowerIsWorse(0.5, 0.9), noValue: 'No orders' }),
      stat(17, 'Average P&L', 'Mean net P&L of closed trades, percent of entry notional.', 'spark_stacker_strategy_avg_trade_pnl_percent', { legend: '{{strategy}}', unit: 'percent', decimals: 3, thresholds: gainOrLoss, noValue: 'No trades' }),
      stat(18, 'Max drawdown', 'Distance of the strategy from its own peak.', 'spark_stacker_strategy_drawdown_percent', { legend: '{{strategy}}', unit: 'percent', decimals: 2, thresholds: higherIsWorse(5, 10) }),
      stat(19, 'Sharpe', 'Mean daily return against its spread, a year\'s worth.', 'spark_stacker_strategy_sharpe_ratio', { legend: '{{strategy}}', unit: 'none', decimals: 2, thresholds: lowerIsWorse(0, 1), noValue: 'Too few days' })),
    line(7,
      timeseries(20, 'Execution timing by phase', 'Time of deciding, sizing and sending: 95 % are faster.', 'strategy_phase:spark_stacker_strategy_execution_seconds:p95_5m', { legend: '{{phase}}', unit: 's', thresholds: higherIsWorse(1, 5), noValue: 'No decisions' }),
      timeseries(21, 'P&L over time', 'The line at -3 % is where an alert fires.', 'spark_stacker_strategy_pnl_percent{strategy="$strategy"}', { legend: '{{type}}', unit: 'percent', thresholds: steps([null, 'red'], [-3, 'green']) })),
    'Hyperliquid',
    line(6,
      timeseries(22, 'ETH-USD API latency', 'Time in which 95 % of the requests are answered.', 'exchange_endpoint:spark_stacker_api_latency_seconds:p95_5m{exchange="hyperliquid"}', { legend: '{{endpoint}}', unit: 's', thresholds: higherIsWorse(2, 10), noValue: 'No requests' }),
      stat(23, 'Order success', 'Share of orders of the last hour that were filled.', 'exchange:spark_stacker_trades:success_ratio1h{exchange="hyperliquid"}', { unit: 'percentunit', decimals: 1, thresholds: lowerIsWorse(0.5, 0.9), noValue: 'No orders' }),
      stat(24, 'WebSocket', 'Whether market data of ETH-USD is pushed.', 'spark_stacker_websocket_connected{exchange="hyperliquid",market="ETH-USD"}', { mappings: states([0, 'Disconnected', 'red'], [1, 'Connected', 'green']), unit: 'none', thresholds: steps([null, 'red'], [1, 'green']), noValue: 'No WebSocket' }),
      stat(25, 'Recent errors', 'Failed requests within 15 minutes.', 'sum(increase(spark_stacker_api_errors_total{exchange="hyperliquid"}[15m]))', { unit: 'short', decimals: 0, thresholds: higherIsWorse(1, 10), noValue: 'None' })),
    line(8, logs(26, 'Strategy log', 'All lines of the strategy.', '{service="sparkstacker", strategy="macd_eth_usd"} | json', { thresholds: neutral, noValue: 'No lines' })),
  ],
};
