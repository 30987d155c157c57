using System.Globalization;
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
        if (!checks.IsEmpty)
        {
            context.Journal.Changes.Decisions.Add(Of(context, runner, position, entry, price, checks) with
            {
                Candle = signal.Candle,
                Values = signal.Values,
                Confidence = signal.Confidence,
                Rule = runner.Definition.RuleFor(runner.Settings.Parameters, signal.Side),
            });
        }
    }

    /// <summary>The same for the hedge of a main position: what decided the one decided the other.</summary>
    public static void KeepHedge(
        EngineContext context, StrategyRunner runner, Position main, PositionId position, in EntryRequest entry, decimal price, ReadOnlySpan<RiskCheck> checks)
    {
        if (!checks.IsEmpty)
        {
            var signal = context.Signals.Find(s => s.Position == main.Id);
            context.Journal.Changes.Decisions.Add(Of(context, runner, position, entry, price, checks) with
            {
                Role = PositionRole.Hedge,
                Candle = signal?.Candle,
                Values = signal?.Values ?? [],
                Confidence = signal?.Confidence ?? 0,
                Rule = string.Create(CultureInfo.InvariantCulture, $"Hedges {main.Id}: {runner.Settings.HedgeRatio:0.##} of its notional on the other side."),
            });
        }
    }

    private static TradeDecision Of(
        EngineContext context, StrategyRunner runner, PositionId position, in EntryRequest entry, decimal price, ReadOnlySpan<RiskCheck> checks) => new()
        {
            Account = context.Account.Id,
            Position = position,
            Strategy = runner.Id,
            Symbol = entry.Rules.Symbol,
            Interval = runner.Definition.Interval,
            Side = entry.Sign > 0 ? PositionSide.Long : PositionSide.Short,
            DecidedAt = context.MarketTime,
            Values = [],
            Confidence = 0,
            Rule = "",
            Checks = [.. checks],
            SizingMethod = entry.SizingMethod,
            WantedNotional = entry.WantedNotional,
            IntendedSize = entry.Size,
            IntendedPrice = price,
            WorstPrice = entry.Price,
            ParameterVersion = runner.Settings.Parameters.Version,
            ProgramVersion = context.ProgramVersion,
        };
}
