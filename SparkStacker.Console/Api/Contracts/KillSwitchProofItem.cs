using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>What came of stopping trading.</summary>
/// <param name="IsDone">Whether the venue has confirmed it.</param>
/// <param name="ElapsedSeconds">Since it was engaged.</param>
/// <param name="Closed">Positions that it closed.</param>
/// <param name="Cancelled">Entry orders that it cancelled.</param>
internal sealed record KillSwitchProofItem(bool IsDone, double ElapsedSeconds, int Closed, int Cancelled, string Sentence)
{
    public static KillSwitchProofItem Of(KillSwitchReport r) => new(r.IsDone, r.Elapsed.TotalSeconds, r.Closed, r.Cancelled, r.Sentence);
}
