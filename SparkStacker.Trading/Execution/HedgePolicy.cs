namespace SparkStacker.Trading.Execution;

/// <summary>What a hedge is and when something is done about it. Percentages are net P&amp;L as percent of the margin at entry.</summary>
public static class HedgePolicy
{
    /// <summary>Gain of the main position from which a losing hedge is halved, percent.</summary>
    public const decimal HalveAtPercent = 10m;

    /// <summary>Result of the main position from which it closes while the hedge wins, percent.</summary>
    public const decimal CloseMainAtPercent = -15m;

    /// <summary>Result below which both close when both are below it, percent.</summary>
    public const decimal CloseBothBelowPercent = -10m;

    private const string Suffix = "-hedge";

    /// <summary>The hedge of a main position: the same name after a restart.</summary>
    public static PositionId HedgeOf(PositionId main) => new(main.Value + Suffix);

    /// <summary>Whether a position is a hedge, by its name.</summary>
    public static PositionRole RoleOf(PositionId id) => id.Value.EndsWith(Suffix, StringComparison.Ordinal) ? PositionRole.Hedge : PositionRole.Main;

    /// <summary>Whether <paramref name="hedge"/> stands against <paramref name="main"/>.</summary>
    public static bool IsHedgeOf(PositionId hedge, PositionId main) =>
        hedge.Value.Length == main.Value.Length + Suffix.Length && hedge.Value.StartsWith(main.Value, StringComparison.Ordinal)
            && hedge.Value.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>Net P&amp;L of an open position as percent of the margin that its entry locked.</summary>
    /// <param name="position">Position, not flat.</param>
    /// <param name="mark">Price that it is valued at.</param>
    public static decimal PercentOnMargin(Position position, decimal mark) =>
        (position.UnrealisedPnl(mark) + position.RealisedPnl - position.Fees + position.Funding) / position.EntryNotional * 100m * position.Leverage;

    /// <summary>The rule that acts now, or null.</summary>
    /// <param name="mainPercent">Main position.</param>
    /// <param name="hedgePercent">Hedge.</param>
    /// <param name="isHalved">The hedge was halved before: that rule acts once.</param>
    public static HedgeRule? Decide(decimal mainPercent, decimal hedgePercent, bool isHalved) =>
        mainPercent < CloseBothBelowPercent && hedgePercent < CloseBothBelowPercent ? HedgeRule.CloseBoth
        : KeepsHedge(mainPercent, hedgePercent) ? HedgeRule.CloseMain
        : mainPercent >= HalveAtPercent && hedgePercent < 0 && !isHalved ? HedgeRule.Halve
        : null;

    /// <summary>Whether a hedge outlives its main position: the main position ended at such a loss, and the hedge wins.</summary>
    public static bool KeepsHedge(decimal mainPercent, decimal hedgePercent) => mainPercent <= CloseMainAtPercent && hedgePercent > 0;

    /// <summary>What closes when a hedge is halved: half of it, rounded up to the lot.</summary>
    public static decimal Half(decimal size, decimal lot) => decimal.Ceiling(size / 2m / lot) * lot;
}
