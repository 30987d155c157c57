using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Components.Pages.Overview;

/// <summary>Which strategy the overview shows.</summary>
internal static class OverviewChoice
{
    /// <summary>The one that is asked for; else of the market that is asked for the first that is on, or its first; else the first of all.</summary>
    /// <param name="snapshot">State.</param>
    /// <param name="market">Symbol as in the address; null for the first market.</param>
    /// <param name="strategy">Id as in the address; null for any.</param>
    public static StrategyView? Of(EngineSnapshot snapshot, string? market, string? strategy)
    {
        var all = snapshot.Strategies;
        var candidates = all.Where(s => market is not null && s.Definition.Symbol.Name == market).ToArray();
        return all.FirstOrDefault(s => s.Definition.Id.Value == strategy)
            ?? candidates.FirstOrDefault(s => s.IsActive)
            ?? candidates.FirstOrDefault()
            ?? all.FirstOrDefault();
    }
}
