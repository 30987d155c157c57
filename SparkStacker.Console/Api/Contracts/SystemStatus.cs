using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>The console and its engine as they stand.</summary>
internal sealed record SystemStatus(
    string Version, string Mode, string Exchange, EnginePhase Phase, long Sequence, DateTimeOffset MarketTime, DateTimeOffset? LastUpdateAt, decimal? LastPrice, FeedFigures Feed,
    AccountFigures Account, KillSwitchState KillSwitch, IReadOnlyList<string> Blocks, string? StorageFault, int MissingCandles)
{
    public static SystemStatus Of(EngineSnapshot s) => new(
        ProgramVersion.Text, s.Mode, s.Exchange, s.Phase, s.Sequence, s.MarketTime, s.LastUpdateAt, s.LastPrice,
        FeedFigures.Of(s),
        AccountFigures.Of(s.Account), KillSwitchState.Of(s.KillSwitch, s.KillSwitchReport), [.. s.Blocks], s.StorageFault, s.MissingCandles);
}
