using SparkStacker.Trading.Risk;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>A limit that stopped trading and holds.</summary>
internal sealed record StopItem(RiskRule Rule, string? Strategy, DateTimeOffset At, DateTimeOffset? Until, string Limit, string Value, string Sentence)
{
    public static StopItem Of(RiskStop s) => new(s.Rule, s.Strategy?.Value, s.At, s.Until, s.Limit, s.Value, s.Sentence);
}
