import { line } from '../lib/dashboard.mjs';
import { bargauge, bars, gauge, higherIsWorse, logs, lowerIsWorse, neutral, stat, steps, table, timeseries } from '../lib/panel.mjs';

export default {
  uid: 'ss-risk',
  title: 'Risk management',
  description: 'Money at risk: margin, liquidation, exposure, drawdown, protection.',
  lines: [
    line(7,
      gauge(1, 'Margin health', 'Used margin against available margin of each position; higher is worse.', 'spark_stacker_margin_ratio', { legend: '{{exchange}} {{position_id}}', unit: 'percentunit', min: 0, max: 1, thresholds: higherIsWorse(0.7, 0.85), noValue: 'No position' }),
      gauge(2, 'Margin used', 'Margin in use at each venue.', 'spark_stacker_margin_utilization_percent', { legend: '{{exchange}}', unit: 'percent', min: 0, max: 100, thresholds: higherIsWorse(80, 95) }),
      bargauge(3, 'Distance to liquidation', 'How far the mark price is from the liquidation price.', 'abs(spark_stacker_mark_price - on (exchange, position_id) spark_stacker_liquidation_price) / on (exchange, position_id) spark_stacker_mark_price', { legend: '{{position_id}}', unit: 'percentunit', min: 0, thresholds: lowerIsWorse(0.05, 0.10), noValue: 'No position' })),
    line(7,
      timeseries(4, 'Mark and liquidation price', 'Where each position is valued and where it ends.', [{ expr: 'spark_stacker_mark_price', name: '{{position_id}} mark' }, { expr: 'spark_stacker_liquidation_price', name: '{{position_id}} liquidation' }], { unit: 'currencyUSD', noValue: 'No position' }),
      timeseries(5, 'Capital in use', 'Margin in use as percent of equity.', 'spark_stacker_capital_utilization_percent', { legend: 'in use', unit: 'percent', thresholds: higherIsWorse(80, 95) })),
    line(7,
      table(6, 'Position size', 'Notional of each open position; the cap of macd_eth_usd is 1.00.', 'spark_stacker_position_notional_usd', { unit: 'currencyUSD', decimals: 2, thresholds: steps([null, 'green'], [1, 'orange'], [1.05, 'red']), colored: true, noValue: 'No position' }),
      timeseries(7, 'Size history', 'Notional of each position over time; the line is the cap of macd_eth_usd.', 'spark_stacker_position_notional_usd', { legend: '{{strategy}} {{type}} {{side}}', unit: 'currencyUSD', thresholds: steps([null, 'green'], [1, 'red']), noValue: 'No position' }),
      timeseries(8, 'Exposure long/short', 'Notional of all open positions by side.', 'sum by (side) (spark_stacker_portfolio_exposure_usd)', { legend: '{{side}}', unit: 'currencyUSD', noValue: 'Flat' })),
    line(6,
      stat(9, 'Max drawdown', 'Distance of equity from its peak within an hour, a day and a week.', 'spark_stacker_max_drawdown_percent', { legend: '{{timeframe}}', unit: 'percent', decimals: 2, thresholds: higherIsWorse(3, 10) }),
      gauge(10, 'Hedge effectiveness', 'How much of the main position\'s loss the hedge makes up for.', 'spark_stacker_hedge_effectiveness_percent', { legend: '{{strategy}}', unit: 'percent', min: 0, max: 100, thresholds: lowerIsWorse(40, 60), noValue: 'No hedge' }),
      timeseries(11, 'Main and hedge size', 'Size of the positions in the base asset.', 'spark_stacker_strategy_position', { legend: '{{strategy}} {{type}} {{side}}', unit: 'short', noValue: 'Flat' })),
    line(6,
      bars(12, 'Stop-loss and take-profit triggers', 'Positions that a stop, a target or the venue closed.', 'sum by (trigger) (increase(spark_stacker_stop_triggers_total[1h]))', { legend: '{{trigger}}', unit: 'short', noValue: 'None' }),
      [4, stat(13, 'Unprotected', 'Open positions without a stop for their whole size at the venue.', 'spark_stacker_unprotected_positions', { unit: 'short', thresholds: steps([null, 'green'], [1, 'red']) })]),
    line(8, logs(14, 'Risk log', 'Refusals, limits, the kill switch.', '{service="sparkstacker", category="risk"} | json', { thresholds: neutral, noValue: 'No lines' })),
  ],
};
