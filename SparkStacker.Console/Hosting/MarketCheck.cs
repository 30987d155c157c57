using SparkStacker.Trading.Exchanges;

namespace SparkStacker.Console.Hosting;

/// <summary>Opens the market data once and lets it go, so that a recording that can't be read is found before anything listens.</summary>
internal sealed class MarketCheck(IMarketDataFeedFactory feeds)
{
    /// <summary>What the market data is, for people.</summary>
    public string Sentence { get; private set; } = "not opened yet";

    /// <summary>Why the market data can't be used: file, line, what was found, what is allowed; null where it can.</summary>
    public async Task<string?> ProblemAsync()
    {
        try
        {
            await using var feed = feeds.Create();
            await feed.OpenAsync(resumeAt: null, CancellationToken.None);
            Sentence = feed.Description.Sentence;
            return null;
        }
        catch (MarketDataException exception)
        {
            return exception.Message;
        }
    }
}
