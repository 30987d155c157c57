using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Exchanges.Paper;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Backtesting;

/// <summary>
/// The engine itself over recorded candles: the code that trades live and on paper, driven step by step without waiting.
/// What it does is the truth that every faster way is measured against.
/// </summary>
internal sealed class FullBacktest
{
    private readonly BacktestSettings _settings;
    private readonly MarketClock _clock = new();
    private readonly List<BacktestTrade> _trades = [];
    private readonly EngineCore _core;

    private FullBacktest(BacktestSettings settings, Interval interval)
    {
        _settings = settings;
        var strategy = settings.Strategy;
        var account = new TradingAccount(new AccountId("backtest"), settings.OpeningBalance, DateTimeOffset.UnixEpoch, null, "backtest");
        var costs = new PaperOptions
        {
            OpeningBalance = settings.OpeningBalance,
            SlippageBps = settings.SlippageBps,
            MinimumNotional = settings.Rules.MinimumNotional,
            TakerFeePercent = settings.FeePercent,
            MakerFeePercent = settings.FeePercent,
            FundingRatePercentPerHour = settings.FundingRatePercentPerHour,
            EnforceMargin = false,

            // A hedge is tried on a venue that keeps both sides apart: where the venue nets, it needs a sub-account.
            Netting = StandardParameters.HedgeRatioOf(strategy, settings.Parameters) == 0,
        };
        _core = new EngineCore(
            new EngineCoreSetup
            {
                Account = account,
                State = EngineState.Empty with { Strategies = [new StrategyState(strategy.Id, true, settings.Parameters, null)] },
                Feed = new FeedDescription("backtest", strategy.Symbol, interval, "recorded candles", 0, IsRecorded: true),
                Strategies = [strategy],
                Venue = new PaperVenue(account, [settings.Rules], new TransientPaperStore(), costs, _clock),
                Store = new NullEngineStore(Keep),
                Sink = new SilentSink(),
                Risk = RiskOptions.ForBacktest(),
                Machine = _clock,
                FillAtClose = settings.Fill == FillMoment.Close,
            },
            static () => { },
            CancellationToken.None);
    }

    /// <summary>Runs over a series.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static BacktestRun Run(BacktestSettings settings, CandleSeries series, CancellationToken cancellationToken) =>
        Run(settings, series, series.Interval, cancellationToken);

    /// <summary>Runs over a series as the live engine does: signals on longer candles folded from it, stops and fills on its own.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    internal static BacktestRun Run(BacktestSettings settings, CandleSeries series, Interval signals, CancellationToken cancellationToken)
    {
        var run = new FullBacktest(settings with { Strategy = settings.Strategy with { Symbol = series.Symbol, Interval = signals } }, series.Interval);
        var candles = series.Candles;
        var equity = new decimal[candles.Length];
        for (var i = 0; i < candles.Length; i++)
        {
            if (i % 4096 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            equity[i] = run.Play(candles[i], series.Interval);
        }

        return new BacktestRun(run._trades, new DecimalEquity(settings.OpeningBalance, equity), run.Open());
    }

    private decimal Play(in Candle candle, Interval interval)
    {
        for (var step = 0; step < CandleSteps.Count; step++)
        {
            var update = CandleSteps.At(_settings.Strategy.Symbol, interval, candle, step);
            _clock.Set(update.TimeMs);
            _core.OnMarket(update);
        }

        return _core.Equity;
    }

    private OpenPosition? Open() =>
        (_core.Context.Portfolio.Of(_settings.Strategy.Id) ?? (_core.Context.Portfolio.Open is [var other, ..] ? other : null)) is { } open
        ? new OpenPosition(open.Side, open.OpenedAt.ToUnixTimeMilliseconds(), open.EntryPrice, open.Size, _core.Context.PriceOf(open.Symbol) ?? open.EntryPrice, open.Fees, open.Funding)
        : null;

    private void Keep(Trade trade) => _trades.Add(new BacktestTrade(
        trade.Side, trade.EntryTime.ToUnixTimeMilliseconds(), trade.ExitTime.ToUnixTimeMilliseconds(), trade.EntryPrice, trade.ExitPrice,
        trade.Size, trade.GrossPnl, trade.Fees, trade.Funding, trade.ExitReason));
}
