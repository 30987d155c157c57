using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>What a strategy said, and what became of it.</summary>
internal sealed record SignalItem(
    string Strategy, string Symbol, DateTimeOffset Time, SignalSide Side, decimal Price, double Confidence, IReadOnlyList<NamedValue> Values, SignalOutcome Outcome,
    string? Position, string Sentence)
{
    public static SignalItem Of(SignalRecord s) => new(
        s.Strategy.Value, s.Symbol.Name, s.Time, s.Side, s.Price, double.IsFinite(s.Confidence) ? s.Confidence : 0, [.. s.Values.Select(NamedValue.Of)], s.Outcome,
        s.Position?.Value, s.Sentence);
}
