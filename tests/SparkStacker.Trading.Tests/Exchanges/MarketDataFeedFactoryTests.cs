using Microsoft.Extensions.Options;
using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Exchanges.Replay;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Tests.Exchanges.Replay;

namespace SparkStacker.Trading.Tests.Exchanges;

public sealed class MarketDataFeedFactoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Create_Auto_PlaysTheBundledRecordingAndSaysThatHyperliquidIsNotConnected()
    {
        await using var feed = Create(new MarketOptions());
        var history = (await feed.OpenAsync(null, CancellationToken.None))[0].Candles;
        Assert.Equal(
            "recorded market data (Binance ETH-USDT perpetual, May 2025) at 60×; Hyperliquid isn't connected", feed.Description.Sentence);
        Assert.Equal(new DateTimeOffset(2025, 5, 4, 15, 33, 0, TimeSpan.Zero), history[0].OpenTime);
        Assert.Equal(500, history.Count);
    }

    [Fact]
    public async Task Create_BundledRecording_IsTenDaysWithoutAGap()
    {
        await using var feed = Create(new MarketOptions { Source = MarketSource.Replay, ReplaySpeed = 0 });
        await feed.OpenAsync(null, CancellationToken.None);
        var closed = 0;
        await foreach (var update in feed.ReadAsync(CancellationToken.None))
        {
            closed += update.IsClosed ? 1 : 0;
        }

        Assert.Equal(14_400 - 500, closed);
        Assert.Equal("The recording ended at 2025-05-14 15:32 UTC.", feed.Status.Reason);
        Assert.Equal(10, (RecordingReader.Read(BundledRecording.Path, CancellationToken.None).Candles is [var first, .., var last]
            ? last.OpenTime.AddMinutes(1) - first.OpenTime : TimeSpan.Zero).TotalDays);
    }

    [Theory]
    [InlineData(MarketSource.Replay, "")]
    [InlineData(MarketSource.Auto, "; Hyperliquid isn't connected")]
    public async Task Create_OwnFile_PlaysIt(MarketSource source, string remark)
    {
        var file = _folder.Write("mine.csv", RecordingText.OfCandles(501));
        await using var feed = Create(new MarketOptions { Source = source, ReplayFile = file });
        await feed.OpenAsync(null, CancellationToken.None);
        Assert.Equal($"recorded market data (mine.csv, 4 May 2025) at 60×{remark}", feed.Description.Sentence);
    }

    [Fact]
    public async Task Create_Simulated_TakesSeedAndSpeed()
    {
        await using var feed = Create(new MarketOptions { Source = MarketSource.Simulated, SimulatedSeed = 42, ReplaySpeed = 10 });
        Assert.Equal("simulated market data (seed 42) at 10×", feed.Description.Sentence);
    }

    [Fact]
    public void Create_Hyperliquid_IsRefused() =>
        Assert.Throws<MarketDataException>(() => Create(new MarketOptions { Source = MarketSource.Hyperliquid }));

    private static IMarketDataFeed Create(MarketOptions options) =>
        new MarketDataFeedFactory(Options.Create(options), new ManualTimeProvider()).Create();
}
