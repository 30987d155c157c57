namespace SparkStacker.Trading.Risk;

/// <summary>The account as the limits see it, quote currency.</summary>
internal readonly record struct AccountRisk
{
    public required decimal Equity { get; init; }

    /// <summary>Notional of open positions and of entries on their way.</summary>
    public required decimal Exposure { get; init; }

    /// <summary>Margin that they lock.</summary>
    public required decimal MarginUsed { get; init; }

    /// <summary>Maintenance margin of open positions.</summary>
    public required decimal Maintenance { get; init; }

    /// <summary>Open positions and entries on their way, hedges not counted.</summary>
    public required int Positions { get; init; }

    /// <summary>Signed size in the entry's market.</summary>
    public required decimal NetSize { get; init; }

    /// <summary>Sum of sizes in the entry's market.</summary>
    public required decimal GrossSize { get; init; }

    /// <summary>Loss of the day, percent of the equity it is counted from; below 0 is a gain.</summary>
    public required decimal DailyLossPercent { get; init; }

    /// <summary>Fall from the peak, percent.</summary>
    public required decimal DrawdownPercent { get; init; }
}
