namespace SparkStacker.Monitoring.Tests.Stack.Prometheus;

/// <summary>A recording or alert rule as its file has it.</summary>
internal sealed record Rule(
    string File,
    string Group,
    string Name,
    string Expression,
    string For,
    IReadOnlyDictionary<string, string> Labels,
    IReadOnlyDictionary<string, string> Annotations,
    bool IsAlert)
{
    /// <summary>Every rule that Prometheus evaluates.</summary>
    public static IReadOnlyList<Rule> Metrics { get; } = Read(StackFolder.Compose("prometheus", "rules"));

    public static IReadOnlyList<Rule> Alerts { get; } = [.. Metrics.Where(rule => rule.IsAlert)];

    /// <summary>Every alert that Loki evaluates.</summary>
    public static IReadOnlyList<Rule> LogAlerts { get; } = Read(StackFolder.Compose("loki", "rules", "fake"));

    public static IReadOnlyList<Rule> Read(string folder) =>
    [
        .. from file in StackFolder.Files(folder, "*.yml")
           from @group in YamlFile.Read(file).Items("groups")
           from rule in @group.Items("rules")
           let alert = rule.Text("alert")
           select new Rule(
               Path.GetFileNameWithoutExtension(file),
               @group.Text("name"),
               alert.Length > 0 ? alert : rule.Text("record"),
               rule.Text("expr"),
               rule.Text("for"),
               rule.TextEntries("labels"),
               rule.TextEntries("annotations"),
               alert.Length > 0),
    ];
}
