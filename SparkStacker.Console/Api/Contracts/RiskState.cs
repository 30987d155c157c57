using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>Limits, what they have stopped, and how close the account is.</summary>
internal sealed record RiskState(
    AccountFigures Account, LimitFigures Limits, IReadOnlyDictionary<string, LimitFigures> Strategies, IReadOnlyList<StopItem> Stops, KillSwitchState KillSwitch,
    IReadOnlyList<string> Blocks, int LimitsVersion)
{
    public static RiskState Of(EngineSnapshot s) => new(
        AccountFigures.Of(s.Account), LimitFigures.Of(s.Risk.Account),
        s.Strategies.ToDictionary(v => v.Definition.Id.Value, v => LimitFigures.Of(s.Risk.Of(v.Definition.Id))),
        [.. s.Stops.Select(StopItem.Of)], KillSwitchState.Of(s.KillSwitch, s.KillSwitchReport), [.. s.Blocks], s.Risk.Set.Version);
}
