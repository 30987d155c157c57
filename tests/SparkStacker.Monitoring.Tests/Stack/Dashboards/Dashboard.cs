using System.Text.Json;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Monitoring.Tests.Stack.Dashboards;

/// <summary>A committed dashboard.</summary>
internal sealed record Dashboard(string Folder, string File, JsonElement Root)
{
    public static string Path { get; } = RepositoryFolder.Combine("grafana", "dashboards");

    public static IReadOnlyList<Dashboard> All { get; } =
    [
        .. Directory.GetFiles(Path, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => new Dashboard(
            System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(file)!), System.IO.Path.GetFileNameWithoutExtension(file), JsonSerializer.Deserialize<JsonElement>(System.IO.File.ReadAllText(file)))),
    ];

    public string Uid => Root.GetProperty("uid").GetString()!;

    public IEnumerable<JsonElement> Panels => Root.GetProperty("panels").EnumerateArray();

    /// <summary>Panels that show something: all but the headings of sections.</summary>
    public IEnumerable<JsonElement> Shown => Panels.Where(panel => panel.GetProperty("type").GetString() != "row");

    public IEnumerable<int> Ids => Shown.Select(panel => panel.GetProperty("id").GetInt32());

    public IEnumerable<string> PromQueries => Targets.Where(target => !IsLoki(target)).Select(Query)
        .Concat(Root.GetProperty("annotations").GetProperty("list").EnumerateArray().Select(Query));

    public IEnumerable<string> LogQueries => Targets.Where(IsLoki).Select(Query);

    private IEnumerable<JsonElement> Targets => Shown.Where(panel => panel.TryGetProperty("targets", out _)).SelectMany(panel => panel.GetProperty("targets").EnumerateArray());

    public override string ToString() => Uid;

    private static bool IsLoki(JsonElement target) => target.GetProperty("datasource").GetProperty("type").GetString() == "loki";

    private static string Query(JsonElement target) => target.GetProperty("expr").GetString()!;
}
