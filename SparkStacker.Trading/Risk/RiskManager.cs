namespace SparkStacker.Trading.Risk;

/// <summary>Decides whether an entry may be made, and how large it is.</summary>
internal sealed class RiskManager(RiskOptions options)
{
    /// <summary>How long market data may be silent.</summary>
    public TimeSpan FeedStale { get; } = TimeSpan.FromSeconds(options.FeedStaleSeconds);

    /// <summary>The first rule that refuses the entry, or null.</summary>
    public RiskRefusal? Refuse(in EntryRequest entry)
    {
        if (entry.KillSwitchReason is not null)
        {
            return new(RiskRule.KillSwitch, "released", "engaged", $"Trading is stopped: {entry.KillSwitchReason}");
        }

        if (entry.StorageFault is not null)
        {
            return new(RiskRule.Storage, "writable", "not writable", $"The journal can't be written: {entry.StorageFault}");
        }

        if (entry.UnreconciledReason is not null)
        {
            return new(RiskRule.Unreconciled, "0", "1", entry.UnreconciledReason);
        }

        if (entry.FeedAge > FeedStale)
        {
            return new(RiskRule.FeedStale, $"{options.FeedStaleSeconds} s", $"{entry.FeedAge.TotalSeconds:0} s",
                $"No market data for {entry.FeedAge.TotalSeconds:0} s (limit {options.FeedStaleSeconds} s).");
        }

        if (entry.StrategyPositions > 0)
        {
            return new(RiskRule.OnePosition, "1", $"{entry.StrategyPositions + 1}", "The strategy has a position in this market already (limit 1).");
        }

        if (entry.OpenPositions >= options.MaxOpenPositions)
        {
            return new(RiskRule.MaxOpenPositions, $"{options.MaxOpenPositions}", $"{entry.OpenPositions + 1}",
                $"{entry.OpenPositions} positions are open (limit {options.MaxOpenPositions}).");
        }

        return RefuseSize(entry);
    }

    private static RiskRefusal? RefuseSize(in EntryRequest entry)
    {
        var notional = entry.Size * entry.Price;
        if (notional > entry.MaxPositionUsd)
        {
            return new(RiskRule.PositionCap, $"${entry.MaxPositionUsd:0.00}", $"${notional:0.00##}",
                $"The position would be ${notional:0.00##} (limit ${entry.MaxPositionUsd:0.00}).");
        }

        if (entry.Size < entry.Rules.Lot)
        {
            return new(RiskRule.MinimumSize, $"${entry.Rules.Lot * entry.Price:0.00##}", $"${entry.WantedNotional:0.00##}",
                $"One lot of {entry.Rules.Lot} {entry.Rules.Symbol.BaseAsset} costs ${entry.Rules.Lot * entry.Price:0.00##}, more than {Source(entry)}.");
        }

        return notional < entry.Rules.MinimumNotional
            ? new(RiskRule.MinimumSize, $"${entry.Rules.MinimumNotional:0.00}", $"${notional:0.00##}",
                $"The order would be ${notional:0.00##}; the venue's minimum is ${entry.Rules.MinimumNotional:0.00}.")
            : null;
    }

    private static string Source(in EntryRequest entry) => entry.WantedNotional == entry.MaxPositionUsd
        ? $"the cap of ${entry.MaxPositionUsd:0.00}"
        : $"the ${entry.WantedNotional:0.00##} that {Name(entry.SizingMethod)} gives";

    private static string Name(SizingMethod method) => method switch
    {
        SizingMethod.EquityPercent => "percent of equity",
        SizingMethod.RiskPerTrade => "risk per trade",
        SizingMethod.FixedUnits => "fixed units",
        SizingMethod.Kelly => "Kelly",
        _ => "fixed notional",
    };
}
