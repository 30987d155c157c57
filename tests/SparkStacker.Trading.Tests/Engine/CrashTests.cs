using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Engine;

/// <summary>A crash at any write must leave the same orders, fills, trades and money as a run without one.</summary>
public sealed class CrashTests
{
    private static readonly Candle[] s_recording = Walk(70);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_CrashAtEachWrite_EndsLikeARunWithoutOne(bool afterTheWrite)
    {
        var (calm, writes) = await RunAsync(int.MaxValue, afterTheWrite);
        Assert.True(calm.Store.Trades.Count >= 10, $"Only {calm.Store.Trades.Count} trades.");
        for (var write = 1; write <= writes; write++)
        {
            var (rig, _) = await RunAsync(write, afterTheWrite);
            Assert.Equal(Story(calm), Story(rig));
        }
    }

    [Fact]
    public async Task Run_CrashesAllTheTime_EndsLikeARunWithoutOne()
    {
        var (calm, _) = await RunAsync(int.MaxValue, afterIt: false);
        var rig = Rig();
        var random = new Random(5);
        var crashes = 0;
        for (var done = false; !done;)
        {
            try
            {
                var point = new CrashPoint(rig.Store, rig.Books, random.Next(2, 12), random.Next(2) == 0);
                (rig.Journal, rig.VenueBooks) = (point, point);
                await rig.RestartAsync();
                rig.Activate();
                rig.Resume(s_recording);
                rig.Core.OnIdle(force: true);
                done = true;
            }
            catch (CrashPoint.CrashException)
            {
                crashes++;
            }
        }

        Assert.True(crashes > 20, $"Only {crashes} crashes.");
        Assert.Equal(Story(calm), Story(rig));
    }

    private static Task<(EngineRig Rig, int Writes)> RunAsync(int crashAtWrite, bool afterIt) => CrashRun.OverAsync(Rig(), s_recording, crashAtWrite, afterIt);

    private static EngineRig Rig() => new(ScriptedStrategy.Definition(
        Enumerable.Range(0, 35).ToDictionary(i => i * 2, i => i % 2 == 0 ? SignalSide.Buy : SignalSide.Sell)));

    // What a trader would compare: ids, states, prices, times, money; not the number of revisions on the way.
    private static string Story(EngineRig rig) => string.Join('\n',
    [
        .. rig.Store.Orders.Values.Select(o => $"{o.Id} {o.Position} {o.Purpose} {o.Side} {o.Size} {o.TriggerPrice} {o.State} {o.FilledSize} {o.AverageFillPrice}").Order(StringComparer.Ordinal),
        .. rig.Store.Fills.Values.Select(f => $"{f.Id} {f.Order} {f.Price} {f.Size} {f.Fee} {f.Time:O}").Order(StringComparer.Ordinal),
        .. rig.Store.Trades.Values.Select(t => $"{t.Id} {t.ExitReason} {t.EntryPrice} {t.ExitPrice} {t.NetPnl} {t.EntryTime:O} {t.ExitTime:O}").Order(StringComparer.Ordinal),
        $"balance {rig.Store.Ledger.Values.Sum(l => l.Amount)}",
        .. rig.Store.Positions.Values.Where(p => p.Size != 0).Select(p => $"open {p.Id} {p.Size} {p.StopLossPrice}"),
    ]);

    private static Candle[] Walk(int count)
    {
        var random = new Random(11);
        var price = 2000m;
        return [.. Enumerable.Range(0, count).Select(minute =>
        {
            var open = price + random.Next(-100, 101);
            price = open + random.Next(-300, 301) / 10m;
            return EngineRig.Minute(minute, open, Math.Max(open, price) + random.Next(0, 40), Math.Min(open, price) - random.Next(0, 40), price);
        })];
    }
}
