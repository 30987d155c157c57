import { line } from '../lib/dashboard.mjs';
import { S, bargauge, bars, gainOrLoss, higherIsWorse, logTable, lowerIsWorse, neutral, pie, stat, steps, table, timeseries } from '../lib/panel.mjs';

const comparison = ['strategy', 'Value #A', 'Value #B', 'Value #C', 'Value #D', 'Value #E'];
const names = ['Strategy', 'Win ratio', 'Average trade %', 'Drawdown %', 'Sharpe', 'Trades'];

export default {
  uid: 'ss-trading',
  title: 'Trading performance',
  description: 'What the strategies make: positions, trades, ratios, comparison.',
  lines: [
    line(7,
      table(1, 'Active positions', 'Positions that are open now.', 'spark_stacker_active_positions > 0', { unit: 'short', noValue: 'Flat' }),
      timeseries(2, 'P&L by strategy', 'Closed trades and the open position, percent of entry notional.', `spark_stacker_pnl_percent{${S}}`, { legend: '{{strategy}} {{position_type}}', unit: 'percent' }),
      bargauge(3, 'P&L now', 'Closed trades and the open position, percent of entry notional.', `spark_stacker_pnl_percent{${S}}`, { legend: '{{strategy}} {{position_type}}', unit: 'percent', decimals: 2, thresholds: gainOrLoss })),
    line(7,
      timeseries(4, 'Equity', 'Balance plus unrealised P&L.', 'sum by (exchange) (spark_stacker_account_equity_usd)', { legend: '{{exchange}}', unit: 'currencyUSD' }),
      bars(5, 'Trades', 'Orders that ended, by outcome.', 'sum by (result, side) (increase(spark_stacker_trades_total[$__rate_interval]))', { legend: '{{result}} {{side}}', unit: 'short', noValue: 'None' })),
    line(8, logTable(6, 'Trade history', 'Lines of trading, newest first.', '{service="sparkstacker", category="trading"} | json message="message", side="data.side", market="data.market", size="data.size", price="data.price", pnl="data.pnl_percent"', ['message', 'side', 'market', 'size', 'price', 'pnl'], { noValue: 'No trades', thresholds: neutral })),
    line(6,
      stat(7, 'Win ratio 1d/7d', 'Share of closed trades that made more than their fees.', [{ expr: 'strategy:spark_stacker_strategy_trades:win_ratio1d', name: '{{strategy}} 1d' }, { expr: 'strategy:spark_stacker_strategy_trades:win_ratio7d', name: '{{strategy}} 7d' }], { unit: 'percentunit', decimals: 1, thresholds: lowerIsWorse(0.35, 0.45), noValue: 'No trades' }),
      pie(8, 'Wins and losses', 'Closed trades in this time.', `sum by (outcome) (increase(spark_stacker_strategy_trades_total{${S}}[$__range]))`, { legend: '{{outcome}}', unit: 'short', noValue: 'No trades' }),
      stat(9, 'Average trade', 'Mean net P&L of closed trades, percent of entry notional.', 'spark_stacker_strategy_avg_trade_pnl_percent', { legend: '{{strategy}}', unit: 'percent', decimals: 3, thresholds: gainOrLoss, noValue: 'No trades' }),
      stat(10, 'Average duration', 'Mean time from the first fill to flat.', 'sum(rate(spark_stacker_strategy_trade_duration_seconds_sum[$__range])) / sum(rate(spark_stacker_strategy_trade_duration_seconds_count[$__range]))', { unit: 's', noValue: 'No trades' })),
    line(7,
      table(11, 'Strategy comparison', 'One line a strategy.', [
        'strategy:spark_stacker_strategy_trades:win_ratio7d', 'spark_stacker_strategy_avg_trade_pnl_percent', 'spark_stacker_strategy_drawdown_percent',
        'spark_stacker_strategy_sharpe_ratio', 'sum by (strategy) (spark_stacker_strategy_trades_total)',
      ], {
        unit: 'short', decimals: 3, noValue: '-',
        transformations: [
          { id: 'joinByField', options: { byField: 'strategy', mode: 'outer' } },
          { id: 'organize', options: { includeByName: Object.fromEntries(comparison.map((name) => [name, true])), renameByName: Object.fromEntries(comparison.map((name, index) => [name, names[index]])), indexByName: Object.fromEntries(comparison.map((name, index) => [name, index])), excludeByName: {} } },
        ],
      }),
      timeseries(12, 'Comparative performance', 'Change of P&L against the same time a day before.', 'spark_stacker_strategy_pnl_percent{type="main"} - spark_stacker_strategy_pnl_percent{type="main"} offset 1d', { legend: '{{strategy}}', unit: 'percent', noValue: 'Needs a day of data' })),
    line(7,
      timeseries(13, 'Drawdown', 'Distance of each strategy from its own peak.', 'spark_stacker_strategy_drawdown_percent', { legend: '{{strategy}}', unit: 'percent', thresholds: higherIsWorse(5, 10) }),
      table(14, 'Correlation', 'How much two strategies win and lose together: 1 always, 0 never, -1 against each other.', 'spark_stacker_strategy_correlation', { unit: 'none', decimals: 2, colored: true, min: -1, max: 1, thresholds: steps([null, 'green'], [0.5, 'orange'], [0.8, 'red']), noValue: 'Needs two strategies' }),
      bars(15, 'Signals', 'Decisions on closed candles, by indicator.', 'sum by (indicator, signal) (increase(spark_stacker_signal_count[$__rate_interval]))', { legend: '{{indicator}} {{signal}}', unit: 'short' })),
  ],
};
