using System.Text.Json;
using SparkStacker.Monitoring.Logging;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Monitoring.Tests.Stack.Logs;

/// <summary>Whichever agent runs, a line has the same labels.</summary>
public sealed class AgentLabelsTests
{
    private static readonly AgentPipeline s_alloy = AgentPipeline.OfAlloy();
    private static readonly AgentPipeline s_promtail = AgentPipeline.OfPromtail();

    private static IReadOnlyList<JsonElement> Samples { get; } =
    [
        .. File.ReadLines(RepositoryFolder.Combine("tests", "SparkStacker.Monitoring.Tests", "Stack", "Logs", "samples.jsonl"))
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line)),
    ];

    [Fact]
    public void Pipelines_OfBothAgents_HaveTheSameStagesInTheSameOrder()
    {
        Assert.Equal(
            ["json", "timestamp", "template", "labels", "structured_metadata", "drop", "label_drop"],
            s_alloy.Stages.Select(stage => stage.Name));
        Assert.Equal(s_promtail.Stages.Select(stage => stage.ToString()), s_alloy.Stages.Select(stage => stage.ToString()));
    }

    [Fact]
    public void StaticLabels_OfBothAgents_AreTheSame()
    {
        Assert.Equal(s_promtail.StaticLabels.OrderBy(label => label.Key), s_alloy.StaticLabels.OrderBy(label => label.Key));
        Assert.Equal(["__path__", "environment", "service", "stack"], s_alloy.StaticLabels.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Lines_OfEveryKind_GetTheExpectedLabelsFromBothAgents() => Assert.All(Samples, sample => Assert.All([s_alloy, s_promtail], pipeline =>
    {
        var entry = AgentEntry.Run(pipeline, sample.GetProperty("line").GetString()!);
        Assert.Equal(sample.TryGetProperty("dropped", out _), entry.IsDropped);
        if (!entry.IsDropped)
        {
            Assert.Equal(Expected(sample, "labels").Append("environment=${ENVIRONMENT}").Append("service=sparkstacker").Append("stack=app").Order(StringComparer.Ordinal), Texts(entry.Labels));
            Assert.Equal(Expected(sample, "metadata"), Texts(entry.Metadata));
            Assert.Equal(sample.TryGetProperty("noTime", out _), entry.Time is null);
            Assert.Equal(sample.GetProperty("line").GetString(), entry.Line);
        }
    }));

    // A name that no line has is found in none: lines have snake_case names.
    [Fact]
    public void Names_OfSamplesAndPipelines_AreThoseThatLinesHave()
    {
        var read = s_alloy.Stages[0].Map.Values.SelectMany(path => path.Split('.'));
        var written = Samples.Select(sample => sample.GetProperty("line").GetString()!).Where(line => line.StartsWith('{'))
            .SelectMany(line => JsonSerializer.Deserialize<JsonElement>(line).GetProperty("data").EnumerateObject().Select(property => property.Name));
        Assert.All(read.Concat(written), name => Assert.Equal(LabelText.SnakeCase(name), name));
    }

    [Fact]
    public void Samples_Together_HaveEveryCategoryAndLevel()
    {
        var labels = Samples.SelectMany(sample => Expected(sample, "labels")).ToHashSet();
        Assert.All(LogCategories.All, category => Assert.Contains($"category={category}", labels));
        Assert.All(LogLevels.All, level => Assert.Contains($"level={level.ToLowerInvariant()}", labels));
    }

    [Fact]
    public void Labels_Set_AreOnlyThoseOfTheClosedSet() =>
        Assert.All([s_alloy, s_promtail], pipeline => Assert.Equal(["level", "category", "strategy"], pipeline.Stages.Single(stage => stage.Name == "labels").Map.Keys));

    private static string[] Expected(JsonElement sample, string key) =>
        sample.GetProperty(key).GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Texts(SortedDictionary<string, string> map) => map.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal);
}
