using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Engine;

/// <summary>A crash at any write must leave a main position and its hedge as a run without one leaves them.</summary>
public sealed class HedgeCrashTests
{
    // Halved on the way up; the next one loses its main position and keeps its hedge, which its stop ends; the third reverses.
    private static readonly Candle[] s_recording =
    [
        EngineRig.Flat(0, 2000m), EngineRig.Flat(1, 2000m), EngineRig.Flat(2, 2025m), EngineRig.Flat(3, 2000m), EngineRig.Flat(4, 2000m),
        EngineRig.Flat(5, 2000m), EngineRig.Flat(6, 2035m), EngineRig.Flat(7, 2035m), EngineRig.Flat(8, 1890m), EngineRig.Flat(9, 1900m),
        EngineRig.Flat(10, 1900m), EngineRig.Flat(11, 1900m), EngineRig.Flat(12, 1900m),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_CrashAtEachWrite_EndsLikeARunWithoutOne(bool afterTheWrite)
    {
        var (calm, writes) = await RunAsync(int.MaxValue, afterTheWrite);
        Assert.Equal([HedgeRule.Halve, HedgeRule.CloseMain], calm.Store.Events.Values.OfType<HedgeManaged>().Select(e => e.Rule));
        Assert.Contains(calm.Store.Trades.Values, t => t is { Role: PositionRole.Hedge, ExitReason: ExitReason.StopLoss });
        for (var write = 1; write <= writes; write++)
        {
            var (rig, _) = await RunAsync(write, afterTheWrite);
            Assert.Equal(Story(calm), Story(rig));
        }
    }

    private static async Task<(EngineRig Rig, int Writes)> RunAsync(int crashAtWrite, bool afterIt)
    {
        var rig = HedgeRig.Of(
            new Dictionary<int, SignalSide> { [0] = SignalSide.Buy, [4] = SignalSide.Sell, [9] = SignalSide.Buy, [11] = SignalSide.Sell }, ("stop_loss_percent", 4m));
        var run = await CrashRun.OverAsync(rig, s_recording, crashAtWrite, afterIt);
        Assert.Null(rig.Snapshot.LedgerFault);
        return run;
    }

    private static string Story(EngineRig rig) => string.Join('\n',
    [
        .. rig.Store.Fills.Values.Select(f => $"{f.Position} {f.Side} {f.Price} {f.Size} {f.Fee} {f.Time:O}").Order(StringComparer.Ordinal),
        .. rig.Store.Trades.Values.Select(t => $"{t.Id} {t.Role} {t.ExitReason} {t.EntryPrice} {t.ExitPrice} {t.NetPnl} {t.EntryTime:O} {t.ExitTime:O}").Order(StringComparer.Ordinal),
        $"balance {rig.Store.Ledger.Values.Sum(l => l.Amount)}",
        .. rig.Store.Positions.Values.Where(p => p.Size != 0).Select(p => $"open {p.Id} {p.Size} {p.StopLossPrice} {p.Hedge}"),
        .. rig.Store.Decisions.Keys.Select(d => $"why {d.Id}").Order(StringComparer.Ordinal),
    ]);
}
