using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Api.Recent;

/// <summary>How long an endpoint's answer stays true.</summary>
/// <param name="Holds">Whether what it was made of is still so.</param>
internal sealed record Freshness(Func<EngineSnapshot, EngineSnapshot, bool> Holds)
{
    /// <summary>As long as nothing at all has changed in trading.</summary>
    public static Freshness OfSnapshot { get; } = new(ReferenceEquals);

    /// <summary>As long as no trade was added.</summary>
    public static Freshness OfTrades { get; } = new((then, now) => then.Trades == now.Trades && then.Account.Id == now.Account.Id);
}
