using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Backtests;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Backtesting.Comparisons;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Strategies;

/// <summary>Runs the backtest of what was traded, over the stored candles, with the parameters of each time, and compares.</summary>
internal sealed class LiveComparisons(IDbContextFactory<ConsoleDbContext> contexts, ICandleStore candles, IEngineReader engine, ParameterHistory history)
{
    // Averages forget their first values long before that.
    private const int WarmUpCandles = 2_000;
    private const string System = "system";

    private static readonly string s_opened = StoredJson.EventName(typeof(AccountOpened));
    private static readonly string s_changed = StoredJson.EventName(typeof(PositionChanged));

    /// <param name="strategy">Strategy.</param>
    /// <param name="from">Start; null for that of the account.</param>
    /// <param name="to">End; null for now.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The comparison, or one sentence that says why there is none.</returns>
    public async Task<(StrategyComparison? Found, string? Problem)> OfAsync(StrategyView strategy, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancellationToken)
    {
        var (snapshot, id) = (engine.Snapshot, strategy.Definition.Id.Value);
        var accountId = snapshot.Account.Id.Value;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == accountId, cancellationToken) is not { } account)
        {
            return (null, $"There is no account '{accountId}' yet.");
        }

        var opened = await OpenedAsync(context, accountId, cancellationToken);
        var start = from > opened.Time || opened.Time is null ? from ?? DateTimeOffset.UnixEpoch : opened.Time.Value;
        // The candle that forms isn't stored yet: the backtest can't know what happens in it.
        var market = snapshot.MarketTime.ToUnixTimeMilliseconds();
        var closed = DateTimeOffset.FromUnixTimeMilliseconds(market - (market % snapshot.Feed.Interval.Milliseconds()));
        var until = to < closed ? to.Value : closed;
        if (start >= until)
        {
            return (null, "from, to: nothing was traded on this account in this time.");
        }

        var trades = await context.Trades.AsNoTracking().Where(t => t.Strategy == id && t.AccountId == accountId && t.EntryTime >= start && t.ExitTime < until && t.Role == PositionRole.Main).ToListAsync(cancellationToken);
        var signals = await context.Signals.AsNoTracking().Where(s => s.Strategy == id && s.AccountId == accountId && s.Time >= start && s.Time < until).ToListAsync(cancellationToken);
        var moved = await context.Events.AsNoTracking().Where(e => e.Type == s_changed && e.Sequence > opened.Sequence && e.Time >= start && e.Time < until).ToListAsync(cancellationToken);
        var changes = (await history.OfAsync(strategy.Definition.Id, cancellationToken)).Where(c => c.Sequence > opened.Sequence && c.Time > start && c.Time < until).Reverse().ToList();
        var periods = ParameterPeriod.Of(start, until, changes, strategy.Parameters);
        var settings = new BacktestSettings { Strategy = strategy.Definition, Rules = snapshot.RulesOf(strategy.Definition.Symbol), OpeningBalance = account.OpeningBalance };
        var expected = await QuietThread.RunAsync("comparison", () => Expected(settings, snapshot.Feed.Interval, start, until, periods, cancellationToken));
        var comparison = LiveComparison.Of(new ComparisonInput
        {
            Interval = strategy.Definition.Interval,
            Live = trades.ConvertAll(t => t.ToTrade()),
            Expected = expected,
            Signals = signals.ConvertAll(s => s.ToSignal()),
            StillOpen = [.. snapshot.Positions.Where(p => p.Position.Strategy == strategy.Definition.Id).Select(p => (p.Position.Side, p.Position.OpenedAt))],
            Touched = moved.Select(e => e.ToEvent()).OfType<PositionChanged>().Where(e => e.Actor != System).Select(e => e.Position.Id).ToHashSet(),
            VersionChanges = changes.ConvertAll(c => c.Time),
        });
        return (new StrategyComparison(accountId, start, until, [.. periods.Select(p => p.Parameters.Version)], settings.FeePercent, comparison), null);
    }

    // A recording that is played again has the same market times as before: the numbers of events tell the accounts apart.
    private static async Task<(DateTimeOffset? Time, long Sequence)> OpenedAsync(ConsoleDbContext context, string account, CancellationToken cancellationToken)
    {
        var rows = await context.Events.AsNoTracking().Where(e => e.Type == s_opened).OrderByDescending(e => e.Sequence).ToListAsync(cancellationToken);
        var found = rows.Select(r => r.ToEvent()).OfType<AccountOpened>().FirstOrDefault(e => e.Account.Id.Value == account);
        return (found?.Time, found?.Sequence ?? 0);
    }

    private IReadOnlyList<BacktestTrade> Expected(
        BacktestSettings settings, Interval feed, DateTimeOffset start, DateTimeOffset until, IReadOnlyList<ParameterPeriod> periods, CancellationToken cancellationToken)
    {
        var (symbol, interval) = (settings.Strategy.Symbol, settings.Strategy.Interval);
        var warmUpMs = WarmUpCandles * interval.Milliseconds();
        var stored = candles.Load(symbol, feed, start.ToUnixTimeMilliseconds() - warmUpMs, until.ToUnixTimeMilliseconds());
        Candle[] folded = interval == feed ? stored : [.. CandleBuilder.Fold(stored, feed, interval)];
        if (folded.Length == 0)
        {
            return [];
        }

        // Each version runs to the end, so that what it opened ends as it would have; only what it opened in its time counts.
        var series = new CandleSeries(symbol, interval, folded);
        return [.. periods.SelectMany(period =>
        {
            var dated = settings with { Parameters = period.Parameters };
            var run = Backtest.Run(dated, series, Backtest.EngineFor(dated, BacktestEngine.Fast), cancellationToken);
            return run.Trades.Where(t => t.EntryTime >= period.From && t.EntryTime < period.To && t.ExitTime < until);
        })];
    }
}
