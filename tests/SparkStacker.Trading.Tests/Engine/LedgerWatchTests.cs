using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Engine;

public sealed class LedgerWatchTests
{
    [Fact]
    public async Task Run_EntriesPartsAndExits_AddsUpToTheLastDecimal()
    {
        var rig = await TradedAsync(4, half: true);

        Assert.Null(rig.Snapshot.LedgerFault);
        Assert.Equal(rig.Store.Ledger.Values.Sum(l => l.Amount), rig.Snapshot.Account.Balance);
        Assert.Equal(1_000m + rig.Store.Trades.Values.Sum(t => t.NetPnl), rig.Snapshot.Account.Balance);
        Assert.Empty(rig.Events.OfType<LedgerChanged>());
    }

    [Theory]
    [InlineData(LedgerKind.Deposit, "the deposits are")]
    [InlineData(LedgerKind.Fee, "are booked, and the fills cost")]
    [InlineData(LedgerKind.RealisedPnl, "price times size of the fills gives")]
    public async Task Start_ARowWithAnotherAmount_IsSeenAndHoldsBackEntries(LedgerKind kind, string expected)
    {
        var rig = await TradedAsync(2);
        var (key, row) = rig.Store.Ledger.Last(l => l.Value.Kind == kind);
        rig.Store.Ledger[key] = row with { Amount = row.Amount + 0.000000000001m };

        await rig.RestartAsync();

        Assert.Contains(expected, rig.Snapshot.LedgerFault, StringComparison.Ordinal);
        Assert.Contains(rig.Events.OfType<LedgerChanged>(), e => e.Fault is not null);
        Assert.Contains(rig.Snapshot.LedgerFault!, Assert.Single(rig.Snapshot.Blocks, b => b.Contains("add up", StringComparison.Ordinal)), StringComparison.Ordinal);
        rig.Play(EngineRig.Flat(4, 2000m), EngineRig.Flat(5, 2000m));
        Assert.Equal(RiskRule.Unreconciled, rig.Events.OfType<EntryRefused>().Last().Refusal.Rule);
    }

    [Fact]
    public async Task Start_AMissingRow_IsSeen()
    {
        var rig = await TradedAsync(2);
        rig.Store.Ledger.RemoveAt(3);

        await rig.RestartAsync();

        Assert.Contains("entries, and the last has number", rig.Snapshot.LedgerFault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trade_AfterAnEntryThatBelongsToNoFill_IsAViolationThatStillLetsExitsThrough()
    {
        var rig = await OpenAsync();
        rig.Core.Context.Portfolio.Post(rig.Core.Context.MarketTime, LedgerKind.Fee, -0.01m, "nobody");
        Assert.Null(rig.Snapshot.LedgerFault);

        Assert.True(rig.Do(new ClosePosition(rig.Snapshot.Positions[0].Position.Id, 1, "trader@example.com")).IsSuccess);

        Assert.Empty(rig.Snapshot.Positions);
        Assert.Contains("and the fills cost", Assert.Single(rig.Events.OfType<LedgerChanged>()).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Idle_AnotherBalanceAtTheVenue_HoldsBackEntriesUntilItAgrees()
    {
        var rig = await OpenAsync();
        var entry = rig.Core.Context.Portfolio.Post(rig.Core.Context.MarketTime, LedgerKind.Funding, 5m, "unknown to the venue");
        Idle(rig, 61);
        Assert.Null(rig.Core.Context.Difference);
        Idle(rig, 3);

        Assert.Contains("here and $", rig.Core.Context.Difference, StringComparison.Ordinal);
        Assert.Contains(rig.Snapshot.Blocks, b => b.Contains("at the venue", StringComparison.Ordinal));

        rig.Core.Context.Portfolio.Post(rig.Core.Context.MarketTime, LedgerKind.Funding, -entry.Amount, "taken back");
        Idle(rig, 61);
        Assert.Null(rig.Core.Context.Difference);
        Assert.Empty(rig.Snapshot.Blocks);
    }

    private static void Idle(EngineRig rig, int seconds)
    {
        rig.Machine.Advance(TimeSpan.FromSeconds(seconds));
        rig.Step(EngineRig.Flat(2, 2000m), 0);
        rig.Core.OnIdle();
    }

    private static async Task<EngineRig> OpenAsync()
    {
        var rig = new EngineRig(ScriptedStrategy.Definition((0, SignalSide.Buy)));
        await rig.RestartAsync();
        rig.Activate();
        rig.Play(EngineRig.Flat(0, 2000m), EngineRig.Flat(1, 2000m));
        return rig;
    }

    // Reverses at each candle, on prices with as many digits as the market has.
    private static async Task<EngineRig> TradedAsync(int trades, bool half = false)
    {
        var rig = new EngineRig(ScriptedStrategy.Definition([.. Enumerable.Range(0, 20).Select(i => (i, i % 2 == 0 ? SignalSide.Buy : SignalSide.Sell))]));
        await rig.RestartAsync();
        rig.Activate();
        for (var minute = 0; minute < trades + 2; minute++)
        {
            rig.Play(EngineRig.Flat(minute, 1999.97m + (minute * 0.13m)));
            if (half && rig.Snapshot.Positions is [{ Position.Size: > 0.0001m } view])
            {
                Assert.True(rig.Do(new ClosePosition(view.Position.Id, 0.5m, "trader@example.com")).IsSuccess);
            }
        }

        Assert.Equal(trades, rig.Store.Trades.Count);
        return rig;
    }
}
