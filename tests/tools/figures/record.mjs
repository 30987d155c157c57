// Writes the figures that other packages give for trades and equity made of a recording: npm ci && npm run record
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { analyze } = require('grademark/build/lib/analyze.js'); // The whole package asks for chai.
const portfolio = require('portfolio-analytics');
const statistics = require('simple-statistics');

const folder = new URL('../../market-data/', import.meta.url);
const candles = readFileSync(new URL('coinbase-ethusd-spot-1m-2017-09-03_2017-09-04.csv', folder), 'utf8')
  .trim().split('\n').slice(1).map(line => line.split(',').map(Number));
const close = index => candles[index][4];

// Trade n: in at candle 40 n, out 29 candles later, long where n is even, half a coin, a fee of 0.1 % of both fills.
const trades = Array.from({ length: 72 }, (_, n) => {
  const [entry, exit, sign] = [close(40 * n), close(40 * n + 29), n % 2 === 0 ? 1 : -1];
  return { notional: entry / 2, profit: sign * (exit - entry) / 2 - 0.001 * (entry + exit) / 2 };
});

// Day n ends with the close of candle 60 n + 59; the opening balance is the first open.
const equity = [candles[0][1], ...Array.from({ length: 48 }, (_, n) => close(60 * n + 59))];
const returns = equity.slice(1).map((value, day) => value / equity[day] - 1);
const year = Math.sqrt(365);
const analysis = analyze(1000, trades.map(t => ({ profit: t.profit, growth: 1, holdingPeriod: 29, rmultiple: t.profit })));
const drawdown = portfolio.maxDrawdown(equity) * 100;
// The package's year has 365.25 days and ours 365: so many of its days are 48 of ours.
const days = 48 * 365.25 / 365;
const annual = portfolio.cagr([equity[0], equity.at(-1)], [new Date(0), new Date(days * 86400000)]) * 100;
const halves = [returns.slice(0, 24), returns.slice(24)];

const figures = {
  trades: ['grademark', analysis.totalTrades],
  wins: ['grademark', analysis.numWinningTrades],
  winRatio: ['grademark', analysis.proportionProfitable],
  averageWin: ['grademark', analysis.averageWinningTrade],
  averageLoss: ['grademark', analysis.averageLosingTrade],
  profitFactor: ['grademark', analysis.profitFactor],
  expectancy: ['grademark', analysis.expectedValue],
  systemQuality: ['grademark', analysis.systemQuality * Math.sqrt(trades.length)],
  netProfit: ['simple-statistics', statistics.sum(trades.map(t => t.profit))],
  bestTrade: ['simple-statistics', statistics.max(trades.map(t => t.profit))],
  worstTrade: ['simple-statistics', statistics.min(trades.map(t => t.profit))],
  averagePercent: ['simple-statistics', statistics.mean(trades.map(t => t.profit / t.notional * 100))],
  maxDrawdownPercent: ['portfolio-analytics', drawdown],
  annualReturnPercent: ['portfolio-analytics', annual],
  calmar: ['portfolio-analytics', annual / drawdown],
  returnPercent: ['portfolio-analytics', portfolio.cumulativeReturn(equity) * 100],
  sharpe: ['simple-statistics', statistics.mean(returns) / statistics.sampleStandardDeviation(returns) * year],
  sortino: ['simple-statistics', statistics.mean(returns) / statistics.rootMeanSquare(returns.map(r => Math.min(0, r))) * year],
  correlation: ['simple-statistics', statistics.sampleCorrelation(halves[0], halves[1])],
};

const versions = require('./package.json').dependencies;
const lines = Object.entries(figures).map(([name, [source, value]]) => `${name},${source} ${versions[source]},${value}`);
writeFileSync(new URL('packages-figures-coinbase-ethusd-spot-1m-2017-09-03.csv', folder), ['figure,source,value', ...lines, ''].join('\n'));
