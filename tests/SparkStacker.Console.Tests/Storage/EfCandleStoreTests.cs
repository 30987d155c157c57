using Microsoft.EntityFrameworkCore;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Tests.Storage;

public sealed class EfCandleStoreTests
{
    private const long DayMs = 1_746_316_800_000;
    private const long Minute = 60_000;

    [Fact]
    public async Task Save_SeveralDaysWithGaps_LoadsWhatWasSaved()
    {
        await using var storage = await TestStorage.CreateAsync();
        var candles = Enumerable.Range(0, 5_000).Where(i => i is < 100 or > 3_000).Select(At).ToArray();
        Assert.Null(Store(storage).Save(MarketSymbol.EthUsd, Interval.OneMinute, candles));
        await storage.RestartAsync();
        Assert.Equal(candles, Load(storage, 0, long.MaxValue));
        Assert.Equal(candles.Where(c => c.OpenTimeMs >= DayMs + (50 * Minute) && c.OpenTimeMs < DayMs + (3_500 * Minute)), Load(storage, DayMs + (50 * Minute), DayMs + (3_500 * Minute)));
        Assert.Empty(Load(storage, DayMs + (200 * Minute), DayMs + (300 * Minute)));
        Assert.Empty(Store(storage).Load(MarketSymbol.EthUsd, Interval.OneHour, 0, long.MaxValue));
        Assert.Empty(Store(storage).Load(MarketSymbol.BtcUsd, Interval.OneMinute, 0, long.MaxValue));
    }

    [Fact]
    public async Task Commit_CandlesOneByOneAcrossRestartsAndDays_LoadsAll()
    {
        await using var storage = await TestStorage.CreateAsync();
        var candles = Enumerable.Range(1_430, 20).Select(At).ToArray();
        foreach (var candle in candles)
        {
            Assert.Null(storage.Engine.Commit(new EngineChanges { Candles = { (MarketSymbol.EthUsd, Interval.OneMinute, candle) } }));
            if (candle.OpenTimeMs % (7 * Minute) == 0)
            {
                await storage.RestartAsync();
            }
        }

        Assert.Equal(candles, Load(storage, 0, long.MaxValue));
    }

    [Fact]
    public async Task Save_TheSameTimeAgainAndAnEarlierOne_OverwritesAndInserts()
    {
        await using var storage = await TestStorage.CreateAsync();
        var again = At(5) with { Close = 1m };
        Assert.Null(Store(storage).Save(MarketSymbol.EthUsd, Interval.OneMinute, [At(3), At(5), At(9)]));
        Assert.Null(Store(storage).Save(MarketSymbol.EthUsd, Interval.OneMinute, [At(1), again]));
        Assert.Equal([At(1), At(3), again, At(9)], Load(storage, 0, long.MaxValue));
    }

    [Fact]
    public async Task Load_ADamagedDay_IsAGapUntilItIsWrittenAgain()
    {
        await using var storage = await TestStorage.CreateAsync();
        Assert.Null(Store(storage).Save(MarketSymbol.EthUsd, Interval.OneMinute, [At(3), At(1_500)]));
        await storage.RestartAsync();
        await using (var context = storage.Context())
        {
            await context.Database.ExecuteSqlRawAsync($"UPDATE candle_blocks SET data = x'0102' WHERE day_ms = {DayMs}");
        }

        Assert.Equal([At(1_500)], Load(storage, 0, long.MaxValue));
        Assert.Null(Store(storage).Save(MarketSymbol.EthUsd, Interval.OneMinute, [At(4)]));
        Assert.Equal([At(4), At(1_500)], Load(storage, 0, long.MaxValue));
    }

    private static Candle At(int minute) => new(DayMs + (minute * Minute), 1_800m + minute, 1_900m + minute, 1_700.25m, 1_750.5m, minute / 8m);

    private static ICandleStore Store(TestStorage storage) => storage.Get<ICandleStore>();

    private static Candle[] Load(TestStorage storage, long fromMs, long toMs) => Store(storage).Load(MarketSymbol.EthUsd, Interval.OneMinute, fromMs, toMs);
}
