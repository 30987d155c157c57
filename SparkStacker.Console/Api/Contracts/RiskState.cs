using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>Limits, what they have stopped, and how close the account is.</summary>
internal sealed record RiskState(
    AccountFigures Account, LimitFigures Limits, IReadOnlyDictionary<string, LimitFigures> Strategies, IReadOnlyList<StopItem> Stops, KillSwitchState KillSwitch,
    IReadOnlyList<string> Blocks)
{
    public static RiskState Of(EngineSnapshot s, RiskOptions options) => new(
        AccountFigures.Of(s.Account), LimitFigures.Of(RiskLimits.Of(options)),
        s.Strategies.ToDictionary(v => v.Definition.Id.Value, v => LimitFigures.Of(RiskLimits.Of(options, v.Definition.Id.Value))),
        [.. s.Stops.Select(StopItem.Of)], KillSwitchState.Of(s.KillSwitch), [.. s.Blocks]);
}
