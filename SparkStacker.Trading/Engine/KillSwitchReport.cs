namespace SparkStacker.Trading.Engine;

/// <summary>What came of engaging the kill switch.</summary>
/// <param name="IsDone">The venue has confirmed it: no entry order, and where everything was to be closed no position and no order at all.</param>
/// <param name="Elapsed">Machine time since it was engaged.</param>
/// <param name="Closed">Positions that it closed.</param>
/// <param name="Cancelled">Entry orders that it cancelled.</param>
/// <param name="Sentence">The result for people: what is open still, where something is.</param>
public sealed record KillSwitchReport(bool IsDone, TimeSpan Elapsed, int Closed, int Cancelled, string Sentence);
