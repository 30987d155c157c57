namespace SparkStacker.Console.Api.Streaming;

/// <summary>What a subscriber wants to hear.</summary>
/// <param name="Channels">Channels.</param>
/// <param name="Strategy">Nothing of other strategies; null for all.</param>
/// <param name="Symbol">Nothing of other markets; null for all.</param>
internal sealed record StreamFilter(IReadOnlySet<string> Channels, string? Strategy, string? Symbol)
{
    public static StreamFilter Nothing { get; } = new(new HashSet<string>(), null, null);

    public bool Wants(StreamEvent e) => Channels.Contains(e.Channel) && Wants(e.Strategy, e.Symbol);

    public bool Wants(string? strategy, string? symbol) =>
        (Strategy is null || strategy is null || Strategy == strategy) && (Symbol is null || symbol is null || Symbol == symbol);
}
