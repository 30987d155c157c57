namespace SparkStacker.Trading.Engine.Events;

/// <summary>State here and at the venue were compared, after a start or because they had come to differ.</summary>
/// <param name="OrdersAsked">Orders whose fate was asked for.</param>
/// <param name="Differences">What was found and done, one sentence each; empty where all agreed.</param>
public sealed record Reconciled(int OrdersAsked, IReadOnlyList<string> Differences) : EngineEvent
{
    /// <inheritdoc/>
    public override string Sentence => Differences.Count == 0
        ? $"Reconciled with the venue: {OrdersAsked} open orders, no difference."
        : $"Reconciled with the venue: {string.Join(" ", Differences)}";
}
