using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace SparkStacker.Monitoring.Tests.Stack.Logs;

/// <summary>What one agent does with the console's lines, read from its own configuration into one shape.</summary>
/// <param name="StaticLabels">Labels of the file's target.</param>
/// <param name="Stages">Stages in order.</param>
internal sealed partial record AgentPipeline(IReadOnlyDictionary<string, string> StaticLabels, IReadOnlyList<AgentStage> Stages)
{
    public static AgentPipeline OfPromtail()
    {
        var job = YamlFile.Read(StackFolder.Compose("promtail", "promtail.yml")).Items("scrape_configs").Single(job => job.Text("job_name") == "console");
        var stages = job.Items("pipeline_stages").Select(stage => stage.Entries().Single()).Select(stage => Stage(stage.Key, stage.Value));
        return new AgentPipeline(job.Items("static_configs").Single().TextEntries("labels"), [.. stages]);
    }

    public static AgentPipeline OfAlloy()
    {
        var text = File.ReadAllText(StackFolder.Compose("alloy", "config.alloy"));
        var target = Pairs(AlloyTarget().Match(text).Groups["body"].Value);
        var process = text[text.IndexOf("loki.process \"console\"", StringComparison.Ordinal)..text.IndexOf("discovery.docker", StringComparison.Ordinal)];
        var stages = AlloyStage().Matches(process).Select(match => Stage(match.Groups["name"].Value, match.Groups["body"].Value));
        return new AgentPipeline(target, [.. stages]);
    }

    private static AgentStage Stage(string name, YamlNode options) => name switch
    {
        "labels" or "structured_metadata" => new AgentStage(name, options.TextEntries(), []),
        "labeldrop" => new AgentStage("label_drop", Empty, [.. ((YamlSequenceNode)options).Children.Select(item => item.Text())]),
        "json" => new AgentStage(name, options.TextEntries("expressions"), [], Without(options.TextEntries(), "expressions")),
        // Alloy writes several sources with commas.
        "drop" => new AgentStage(name, Empty, [], options.Entries().ToDictionary(
            option => option.Key, option => option.Value is YamlSequenceNode list ? string.Join(',', list.Children.Select(item => item.Text())) : option.Value.Text())),
        _ => new AgentStage(name, Empty, [], options.TextEntries()),
    };

    private static AgentStage Stage(string name, string body)
    {
        var map = AlloyMap().Match(body);
        var list = AlloyList().Match(body);
        var options = Pairs(map.Success ? body.Replace(map.Value, "", StringComparison.Ordinal) : body);
        return list.Success
            ? new AgentStage(name, Empty, [.. list.Groups["items"].Value.Split(',').Select(item => item.Trim(' ', '"'))])
            : new AgentStage(name, map.Success ? Pairs(map.Groups["body"].Value) : Empty, [], options);
    }

    private static Dictionary<string, string> Empty => [];

    private static Dictionary<string, string> Without(IReadOnlyDictionary<string, string> options, string key) =>
        options.Where(pair => pair.Key != key).ToDictionary();

    // "__path__" = "...", level = "", environment = sys.env("ENVIRONMENT"): the last in promtail's spelling.
    private static Dictionary<string, string> Pairs(string body) => AlloyPair().Matches(body).ToDictionary(
        match => match.Groups["key"].Value,
        match => match.Groups["env"].Success ? $"${{{match.Groups["env"].Value}}}" : match.Groups["value"].Value + match.Groups["bare"].Value);

    [GeneratedRegex(@"path_targets = \[\{(?<body>[^}]*)\}\]")]
    private static partial Regex AlloyTarget();

    [GeneratedRegex(@"\n\tstage\.(?<name>\w+) \{\n(?<body>.*?)\n\t\}", RegexOptions.Singleline)]
    private static partial Regex AlloyStage();

    [GeneratedRegex(@"(expressions|values)\s*= \{(?<body>[^}]*)\}")]
    private static partial Regex AlloyMap();

    [GeneratedRegex(@"values\s*= \[(?<items>[^\]]*)\]")]
    private static partial Regex AlloyList();

    [GeneratedRegex("\"?(?<key>\\w+)\"?\\s*= (?:sys\\.env\\(\"(?<env>\\w+)\"\\)|\"(?<value>[^\"]*)\"|(?<bare>true|false))")]
    private static partial Regex AlloyPair();
}
