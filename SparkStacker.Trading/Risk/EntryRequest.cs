using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Risk;

/// <summary>What the risk rules look at before an entry.</summary>
internal readonly record struct EntryRequest
{
    public required MarketRules Rules { get; init; }

    /// <summary>Size after rounding to the lot.</summary>
    public required decimal Size { get; init; }

    /// <summary>What the sizing method gave before rounding, quote currency.</summary>
    public required decimal WantedNotional { get; init; }

    /// <summary>The method that gave it.</summary>
    public required SizingMethod SizingMethod { get; init; }

    /// <summary>The worst price at which it may fill.</summary>
    public required decimal Price { get; init; }

    public required decimal MaxPositionUsd { get; init; }

    public required int StrategyPositions { get; init; }

    public required int OpenPositions { get; init; }

    /// <summary>Time without market data.</summary>
    public required TimeSpan FeedAge { get; init; }

    public string? KillSwitchReason { get; init; }

    public string? StorageFault { get; init; }

    public string? UnreconciledReason { get; init; }
}
