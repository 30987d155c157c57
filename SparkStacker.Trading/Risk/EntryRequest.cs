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

    /// <summary>+1 for a long, −1 for a short.</summary>
    public required decimal Sign { get; init; }

    public required decimal MaxPositionUsd { get; init; }

    public required decimal Leverage { get; init; }

    public required decimal StopLossPercent { get; init; }

    public required int StrategyPositions { get; init; }

    /// <summary>The account with what is open and what is on its way.</summary>
    public required AccountRisk Account { get; init; }

    /// <summary>Time without market data.</summary>
    public required TimeSpan FeedAge { get; init; }

    /// <summary>Difference between the machine's clock and the venue's; null where nothing tells it.</summary>
    public TimeSpan? ClockSkew { get; init; }

    /// <summary>Orders of the strategy in the last minute of market time.</summary>
    public int RecentOrders { get; init; }

    /// <summary>Losses in a row that the strategy has made.</summary>
    public int LossStreak { get; init; }

    /// <summary>What is left of the cooldown; zero where there is none.</summary>
    public TimeSpan Cooldown { get; init; }

    public string? KillSwitchReason { get; init; }

    public string? StorageFault { get; init; }

    public string? UnreconciledReason { get; init; }

    /// <summary>Why a daily or drawdown stop is in force for the strategy; null where none is.</summary>
    public RiskStop? Stop { get; init; }

    /// <summary>Another strategy's opposite position on a venue that nets; null where there is none.</summary>
    public string? NettingConflict { get; init; }

    /// <summary>The position that has no stop at the venue; null where all have.</summary>
    public string? Unprotected { get; init; }
}
