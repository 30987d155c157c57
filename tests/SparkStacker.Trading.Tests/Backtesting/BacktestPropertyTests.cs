using FsCheck;
using FsCheck.Fluent;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Backtesting.Fast;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;
using SparkStacker.Trading.Tests.Engine;

namespace SparkStacker.Trading.Tests.Backtesting;

/// <summary>What must hold for every strategy on every market.</summary>
public sealed class BacktestPropertyTests
{
    private const int Candles = 600;

    [Fact]
    public void Run_FutureChanged_LeavesThePastAlone() => ForAnyMarket((settings, series, random) =>
    {
        var cut = random.Next(50, Candles - 50);
        var other = RandomMarket.Make(random.Next(), Candles);

        // The same candles up to the cut, at the same times; others after it.
        var changed = new CandleSeries(series.Symbol, series.Interval,
            [.. series.Candles[..cut], .. other.Candles[cut..].ToArray().Select((candle, i) => candle with { OpenTimeMs = series.Candles[cut + i].OpenTimeMs })]);
        var (before, after) = (new FastBacktest(series).Run(settings), new FastBacktest(changed).Run(settings));

        var past = series.Candles[cut].OpenTimeMs;
        Assert.Equal(before.Trades.TakeWhile(t => t.ExitTimeMs < past), after.Trades.TakeWhile(t => t.ExitTimeMs < past));
        Assert.Equal(Enumerable.Range(0, cut).Select(i => before.Equity[i]), Enumerable.Range(0, cut).Select(i => after.Equity[i]));
    });

    [Fact]
    public void Run_LastEquity_IsTheSumOfAllTradesAndTheOpenPosition() => ForAnyMarket((settings, series, _) =>
    {
        var run = new FastBacktest(series).Run(settings);

        // Exact, but for products of more digits than a decimal holds.
        Same(run.Equity.Opening + run.Trades.Sum(t => t.NetPnl) + (run.Open is { } open ? open.UnrealisedPnl - open.Fees + open.Funding : 0), run.Equity[^1]);
        Assert.All(run.Trades, t => Same((t.ExitPrice - t.EntryPrice) * t.Size * t.Side.Sign(), t.GrossPnl));
        Assert.All(run.Trades, t => Same((t.ExitPrice + t.EntryPrice) * t.Size * settings.FeePercent / 100m, t.Fees));

        void Same(decimal expected, decimal actual) => Assert.InRange(actual - expected, settings.FeePercent.Scale > 4 ? -1e-20m : 0m, settings.FeePercent.Scale > 4 ? 1e-20m : 0m);
    });

    [Fact]
    public void Run_Sizes_AreWholeLotsWithinTheCap() => ForAnyMarket((settings, series, _) =>
    {
        var cap = settings.Value(StandardParameters.MaxPositionUsd);
        var run = new FastBacktest(series).Run(settings);

        Assert.All(run.Trades, t => Assert.InRange(t.EntryNotional, settings.Rules.Lot * t.EntryPrice, cap));
        Assert.All(run.Trades, t => Assert.True(settings.Rules.IsValidSize(t.Size)));
        if (Sizing.Of(settings.Strategy, settings.Parameters, new SizingOptions()).Method != SizingMethod.FixedNotional)
        {
            return;
        }

        Assert.All(run.Trades, t => Assert.True((t.Size + settings.Rules.Lot) * Math.Max(t.EntryPrice, Touch(settings, t)) > cap, $"{t} could be larger."));
    });

    [Fact]
    public void Run_Trades_FollowEachOtherAndNeverOverlap() => ForAnyMarket((settings, series, _) =>
    {
        var trades = new FastBacktest(series).Run(settings).Trades;

        Assert.All(trades, t => Assert.True(t.EntryTimeMs <= t.ExitTimeMs));
        Assert.All(trades.Zip(trades.Skip(1)), pair => Assert.True(pair.First.ExitTimeMs <= pair.Second.EntryTimeMs));
    });

    [Fact]
    public async Task Engine_EachOpenPosition_HasItsStopAfterEachUpdate()
    {
        foreach (var strategy in StrategyCatalogue.All)
        {
            var rig = await new EngineRig(strategy).RestartAsync();
            rig.Activate();
            var seen = 0;
            foreach (var candle in RandomMarket.Make(27, Candles).Candles.ToArray())
            {
                for (var step = 0; step < 3; step++)
                {
                    rig.Step(candle, step);
                    foreach (var position in rig.Core.Context.Portfolio.Open)
                    {
                        var stop = rig.Core.Context.Orders.Find(position.Id, OrderPurpose.StopLoss);
                        Assert.True(stop is { State: OrderState.Acknowledged } && stop.Size == position.Size, $"{position.Id} is naked at step {step} of {candle}.");
                        seen++;
                    }
                }
            }

            Assert.True(seen > 50, $"{strategy.Id} was in the market for {seen} updates only.");
        }
    }

    private static void ForAnyMarket(Action<BacktestSettings, CandleSeries, Random> holds) =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var series = RandomMarket.Make(seed, Candles);
            var strategy = StrategyCatalogue.All[random.Next(StrategyCatalogue.All.Length)];
            var variant = BacktestCases.Variants[random.Next(BacktestCases.Variants.Length)];
            holds(BacktestCases.Settings(strategy, variant, Math.Max(0.01m, decimal.Round(series.Candles[0].Close * 0.00135m, 2)), series.Candles[0].Close), series, random);
        }).QuickCheckThrowOnFailure();

    // Shorts are sized at the touch, which is above the price that slippage leaves them.
    private static decimal Touch(BacktestSettings settings, BacktestTrade trade) =>
        trade.Side == PositionSide.Short ? trade.EntryPrice / (1 - (settings.SlippageBps / 10_000m)) : trade.EntryPrice;
}
