using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Trading.Engine;

/// <summary>Writes down why an entry is made, in the same batch as its order.</summary>
internal static class DecisionRecords
{
    /// <param name="context">Engine.</param>
    /// <param name="runner">Strategy.</param>
    /// <param name="signal">What it said.</param>
    /// <param name="position">The position that the entry opens.</param>
    /// <param name="entry">What the risk rules were asked about.</param>
    /// <param name="price">Price on the screen.</param>
    /// <param name="checks">What the rules found; empty where nobody keeps it.</param>
    public static void Keep(
        EngineContext context, StrategyRunner runner, SignalRecord signal, PositionId position, in EntryRequest entry, decimal price, ReadOnlySpan<RiskCheck> checks)
    {
        if (checks.IsEmpty)
        {
            return;
        }

        context.Journal.Changes.Decisions.Add(new TradeDecision
        {
            Account = context.Account.Id,
            Position = position,
            Strategy = runner.Id,
            Symbol = signal.Symbol,
            Interval = runner.Definition.Interval,
            Side = entry.Sign > 0 ? PositionSide.Long : PositionSide.Short,
            DecidedAt = context.MarketTime,
            Candle = signal.Candle,
            Values = signal.Values,
            Confidence = signal.Confidence,
            Rule = runner.Definition.RuleFor(runner.Settings.Parameters, signal.Side),
            Checks = [.. checks],
            SizingMethod = entry.SizingMethod,
            WantedNotional = entry.WantedNotional,
            IntendedSize = entry.Size,
            IntendedPrice = price,
            WorstPrice = entry.Price,
            ParameterVersion = runner.Settings.Parameters.Version,
            ProgramVersion = context.ProgramVersion,
        });
    }
}
