import { line } from '../lib/dashboard.mjs';
import { bars, cellLink, link, logs, neutral, onOff, stat, states, steps, table, text, timeseries } from '../lib/panel.mjs';

const expected = (stat) => `sum by (strategy) (spark_stacker_backtest_expected{stat="${stat}"})`;
const pairs = [
  ['Win ratio', expected('win_ratio'), 'strategy:spark_stacker_strategy_trades:win_ratio7d'],
  ['Average trade %', expected('avg_trade_pnl_percent'), 'spark_stacker_strategy_avg_trade_pnl_percent'],
  ['Drawdown %', expected('drawdown_percent'), 'spark_stacker_strategy_drawdown_percent'],
  ['Sharpe', expected('sharpe_ratio'), 'spark_stacker_strategy_sharpe_ratio'],
];
const live = ['strategy', ...[...'ABCDEFGH'].map((letter) => `Value #${letter}`)];
const names = ['Strategy', ...pairs.flatMap(([figure]) => [`${figure}, backtest`, `${figure}, live`])];

export default {
  uid: 'ss-control',
  title: 'Control panel',
  description: 'State, and the way to the console, where the action is: confirmed, allowed by role and audited.',
  lines: [
    line(7,
      table(1, 'Strategy activation', 'Which strategies trade; the strategy\'s name leads to its switch.', 'spark_stacker_strategy_active', { mappings: onOff, unit: 'none', thresholds: steps([null, 'red'], [1, 'green']), fieldLinks: cellLink('Open in the console', '/strategies/${__data.fields.strategy}') }),
      table(2, 'Positions, entry and exit', 'Open positions; close and protect them in the console.', 'spark_stacker_strategy_position > 0', { unit: 'short', decimals: 4, noValue: 'Flat', fieldLinks: cellLink('Open in the console', '/positions') })),
    line(7,
      table(3, 'Parameters', 'Values in force; change them in the editor.', 'spark_stacker_strategy_parameter', { unit: 'short', fieldLinks: cellLink('Edit in the console', '/strategies/${__data.fields.strategy}') }),
      stat(4, 'System controls', 'Kill switch, mode and leadership.', [{ expr: 'spark_stacker_trading_enabled', name: 'trading enabled' }, { expr: 'spark_stacker_trading_mode == 1', name: 'mode {{mode}}' }, { expr: 'spark_stacker_leader', name: 'leader {{instance}}' }], { mappings: states([0, 'No', 'red'], [1, 'Yes', 'green']), unit: 'none', thresholds: steps([null, 'red'], [1, 'green']), links: link('System page', '/system') }),
      [4, stat(5, 'Stops', 'Open positions without a stop at the venue.', 'spark_stacker_unprotected_positions', { unit: 'short', thresholds: steps([null, 'green'], [1, 'red']), links: link('Positions', '/positions') })],
      [4, stat(101, 'Unreconciled orders', 'Orders of which nobody knows what became of them.', 'spark_stacker_unreconciled_orders', { unit: 'short', thresholds: steps([null, 'green'], [1, 'red']), links: link('Orders', '/orders') })]),
    line(7,
      bars(6, 'Backtests', 'Finished backtests by result.', 'sum by (strategy, result) (increase(spark_stacker_backtest_runs_total[$__range]))', { legend: '{{strategy}} {{result}}', unit: 'short', noValue: 'None', links: link('Backtests', '/backtests') }),
      table(7, 'Live against backtest', 'What the newest finished backtest promised beside what live trading gives.', [
        ...pairs.flatMap(([, promised, now]) => [promised, now]),
      ], {
        unit: 'short', decimals: 3, noValue: '-',
        transformations: [
          { id: 'joinByField', options: { byField: 'strategy', mode: 'outer' } },
          { id: 'organize', options: { includeByName: Object.fromEntries(live.map((name) => [name, true])), renameByName: Object.fromEntries(live.map((name, index) => [name, names[index]])), indexByName: Object.fromEntries(live.map((name, index) => [name, index])), excludeByName: {} } },
        ],
      })),
    line(7,
      timeseries(8, 'Actions', 'Commands by people, by outcome.', 'sum by (action, result) (increase(spark_stacker_audit_events_total[$__rate_interval]))', { legend: '{{action}} {{result}}', unit: 'short', noValue: 'None' }),
      text(10, 'How to', 'Where each action is.', [
        '**Switch a strategy**: its name in the first table. **Close or protect a position**: Positions.',
        '', '**Stop everything**: System page, kill switch; it asks once and survives restarts; an admin releases it.',
        '', '**Change parameters**: the editor of the strategy; they take effect with the next closed candle.',
      ].join('\n'))),
    line(8, logs(9, 'Audit log', 'Who did what.', '{service="sparkstacker", category="security"} | json', { thresholds: neutral, noValue: 'No lines' })),
  ],
};
