using YamlDotNet.RepresentationModel;

namespace SparkStacker.Monitoring.Tests.Stack.Prometheus;

/// <summary>One expectation of a promtool test: an alert at a time, with the alerts that must fire.</summary>
internal sealed record AlertCase(string File, string Alert, IReadOnlyList<YamlNode> Expected, IReadOnlyList<string> Series)
{
    public bool Fires => Expected.Count > 0;

    public static IReadOnlyList<AlertCase> All { get; } =
    [
        .. from file in StackFolder.Files(StackFolder.Compose("prometheus", "tests"), "*.test.yml")
           from test in YamlFile.Read(file).Items("tests")
           let series = test.Items("input_series").Select(input => input.Text("series")).ToList()
           from expectation in test.Items("alert_rule_test")
           select new AlertCase(Path.GetFileName(file), expectation.Text("alertname"), expectation.Items("exp_alerts"), series),
    ];
}
