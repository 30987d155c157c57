namespace SparkStacker.Trading.Market;

/// <summary>Section <c>SparkStacker:Market</c>: where candles come from.</summary>
public sealed class MarketOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "SparkStacker:Market";

    /// <summary>Source.</summary>
    public MarketSource Source { get; set; } = MarketSource.Auto;

    /// <summary>CSV file of a replay, header <c>timestamp_ms,open,high,low,close,volume</c>; null takes the bundled recording.</summary>
    public string? ReplayFile { get; set; }

    /// <summary>CSV files of a replay of several markets, by symbol (<c>ETH-USD</c>, or <c>ETH_USD</c> where a name may have no hyphen), instead of <see cref="ReplayFile"/>; they are played together and must overlap in time.</summary>
    public Dictionary<string, string> ReplayFiles { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The recording of a market among <see cref="ReplayFiles"/>; null where there is none.</summary>
    public string? ReplayFileOf(MarketSymbol symbol) => ReplayFiles.FirstOrDefault(file => IsOf(file.Key, symbol)).Value;

    /// <summary>Whether a key of <see cref="ReplayFiles"/> means a market.</summary>
    internal static bool IsOf(string key, MarketSymbol symbol) => key.Replace('_', '-') == symbol.Name;

    /// <summary>Markets that the source brings.</summary>
    public IReadOnlyList<MarketSymbol> Symbols => Source == MarketSource.Simulated ? [.. MarketRules.All.Select(r => r.Symbol)]
        : ReplayFiles.Count > 0 ? [.. MarketRules.All.Select(r => r.Symbol).Where(s => ReplayFileOf(s) is not null)]
        : [MarketSymbol.EthUsd];

    /// <summary>Recorded seconds per real second, 0 or more; 1 = real time, 0 = as fast as it goes.</summary>
    public double ReplaySpeed { get; set; } = 60;

    /// <summary>Seed of the simulated source: the same seed gives the same market.</summary>
    public int SimulatedSeed { get; set; } = 1;
}
