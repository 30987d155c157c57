namespace SparkStacker.Monitoring.Tests.Stack.Logs;

/// <param name="Name">Name of the stage, as Alloy spells it.</param>
/// <param name="Map">Expressions or labels: what is set, and from what; empty means the same name.</param>
/// <param name="Items">Names, where the stage takes a list.</param>
/// <param name="Options">Everything else.</param>
internal sealed record AgentStage(
    string Name,
    IReadOnlyDictionary<string, string> Map,
    IReadOnlyList<string> Items,
    IReadOnlyDictionary<string, string>? Options = null)
{
    public string Option(string key) => Options?.GetValueOrDefault(key) ?? "";

    /// <summary>One line with everything in it, for comparing.</summary>
    public override string ToString() =>
        $"{Name} {Text(Map)} [{string.Join(", ", Items)}] {Text(Options ?? new Dictionary<string, string>())}";

    private static string Text(IReadOnlyDictionary<string, string> map) => string.Join(", ", map.Select(pair => $"{pair.Key}={pair.Value}"));
}
