using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SparkStacker.Monitoring.Tests.Stack.Logs;

/// <summary>A line on its way through the stages, by the rules that both agents document for the stages used here.</summary>
internal sealed class AgentEntry(string line, IReadOnlyDictionary<string, string> labels)
{
    private readonly Dictionary<string, string> _extracted = [];

    public string Line { get; } = line;

    public SortedDictionary<string, string> Labels { get; } = new(labels.ToDictionary()) { ["filename"] = "/var/log/sparkstacker/sparkstacker-20250504.jsonl" };

    public SortedDictionary<string, string> Metadata { get; } = [];

    public DateTimeOffset? Time { get; private set; }

    public bool IsDropped { get; private set; }

    public static AgentEntry Run(AgentPipeline pipeline, string line)
    {
        var labels = pipeline.StaticLabels.Where(label => !label.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary();
        var entry = new AgentEntry(line, labels);
        foreach (var stage in pipeline.Stages)
        {
            entry.Apply(stage);
        }

        return entry;
    }

    private void Apply(AgentStage stage)
    {
        switch (stage.Name)
        {
            case "json":
                Extract(stage.Map);
                break;
            case "timestamp" when _extracted.TryGetValue(stage.Option("source"), out var text):
                Time = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
                break;
            case "template" when stage.Option("template") == "{{ ToLower .Value }}" && _extracted.TryGetValue(stage.Option("source"), out var text):
                _extracted[stage.Option("source")] = text.ToLowerInvariant();
                break;
            case "labels":
                Copy(stage.Map, Labels);
                break;
            case "structured_metadata":
                Copy(stage.Map, Metadata);
                break;
            case "drop":
                var values = stage.Option("source").Split(',').Where(_extracted.ContainsKey).Select(name => _extracted[name]);
                IsDropped |= Regex.IsMatch(string.Join(stage.Option("separator"), values), stage.Option("expression"));
                break;
            case "label_drop":
                stage.Items.ToList().ForEach(name => Labels.Remove(name));
                break;
            case "timestamp" or "template":
                break;
            default:
                throw new NotSupportedException($"Stage {stage.Name} is not known here.");
        }
    }

    // Expressions are names, or names below data; a line that is no JSON object gives nothing and stays.
    private void Extract(IReadOnlyDictionary<string, string> expressions)
    {
        try
        {
            using var document = JsonDocument.Parse(Line);
            foreach (var (name, path) in expressions)
            {
                var element = document.RootElement;
                var found = path.Split('.').All(key => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out element));
                if (found && element.ValueKind is not JsonValueKind.Null)
                {
                    _extracted[name] = element.ToString();
                }
            }
        }
        catch (JsonException)
        {
        }
    }

    private void Copy(IReadOnlyDictionary<string, string> map, SortedDictionary<string, string> target)
    {
        foreach (var (name, source) in map)
        {
            if (_extracted.GetValueOrDefault(source.Length > 0 ? source : name) is { Length: > 0 } value)
            {
                target[name] = value;
            }
        }
    }
}
