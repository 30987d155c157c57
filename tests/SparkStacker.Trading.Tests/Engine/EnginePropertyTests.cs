using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Tests.Engine;

/// <summary>What must hold whatever the market does and whatever people press.</summary>
public sealed class EnginePropertyTests
{
    private const int Days = 40;
    private const int Minutes = 600;

    [Fact]
    public async Task RandomDays_AfterEachUpdateAndCommand_BooksStopsSizesAndLimitsHold()
    {
        var (entries, commands) = (0, 0);
        for (var seed = 0; seed < Days; seed++)
        {
            var day = new RandomDay(seed);
            var told = 0;
            await day.RunAsync(Minutes, (d, where) =>
            {
                var events = d.Rig.Events[told..];
                told = d.Rig.Events.Count;
                Check(d.Rig, events, $"day {seed}, {where}");
                entries += events.OfType<PositionOpened>().Count();
            });
            commands += day.Done.Count(d => d.EndsWith("done", StringComparison.Ordinal));
        }

        Assert.True(entries > 1_000, $"{entries} entries only.");
        Assert.True(commands > 1_000, $"{commands} commands only.");
    }

    private static void Check(EngineRig rig, List<EngineEvent> events, string where)
    {
        var context = rig.Core.Context;
        Assert.True(LedgerAudit.Fault(context.Portfolio, context.Account.OpeningBalance) is null, $"{where}: {LedgerAudit.Fault(context.Portfolio, context.Account.OpeningBalance)}");
        Assert.True(context.LedgerFault is null && context.Difference is null, $"{where}: {context.LedgerFault} {context.Difference}");
        foreach (var position in context.Portfolio.Open)
        {
            Assert.True(ProtectionFlow.IsProtected(context, position), $"{where}: {position.Id} is naked.");
        }

        foreach (var opened in events.OfType<PositionOpened>().Select(e => e.Position))
        {
            Entered(rig, opened, where);
        }

        // Every dollar of the balance is one of a trade, of an open position, or was there before.
        var open = context.Portfolio.Open.Sum(p => p.RealisedPnl - p.Fees + p.Funding);
        var closed = rig.Store.Trades.Values.Sum(t => t.NetPnl);
        Assert.Equal(context.Account.OpeningBalance + closed + open, context.Portfolio.Balance, 12);
    }

    private static void Entered(EngineRig rig, Position opened, string where)
    {
        var (context, limits) = (rig.Core.Context, rig.Snapshot.Risk.Of(opened.Strategy));
        var settings = context.RunnerOf(opened.Strategy).Settings;
        var most = opened.Role == PositionRole.Main ? settings.MaxPositionUsd : settings.HedgeRatio * settings.MaxPositionUsd;
        Assert.True(opened.EntryNotional <= most, $"{where}: {opened.Id} is {opened.EntryNotional}, allowed {most}.");
        Assert.True(opened.Leverage <= limits.MaxLeverage, $"{where}: {opened.Id} has leverage {opened.Leverage}, allowed {limits.MaxLeverage}.");
        Assert.False(context.KillSwitch.IsEngaged, $"{where}: {opened.Id} was opened while trading is stopped.");
        Assert.DoesNotContain(context.Stops, stop => stop.Holds(opened.Strategy));
        Assert.True(context.Portfolio.Open.Count(p => p.Role == PositionRole.Main) <= limits.MaxOpenPositions, $"{where}: more than {limits.MaxOpenPositions} positions.");
        var exposure = context.Portfolio.Open.Sum(p => p.Size * (context.PriceOf(p.Symbol) ?? p.EntryPrice));
        Assert.True(exposure <= rig.Core.Equity * limits.MaxExposurePercent / 100m * 1.01m, $"{where}: exposure {exposure} of {rig.Core.Equity}.");
    }
}
