using System.Diagnostics;
using System.Text.RegularExpressions;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Tests.Shared.Tools;

namespace SparkStacker.EndToEnd.Monitoring;

/// <summary>The shipped configuration of Prometheus and Alertmanager; only addresses and waiting times are others.</summary>
internal sealed partial class LoopFiles(TemporaryFolder folder)
{
    public const string MetricsToken = "metrics-token-of-the-test";
    public const string WebhookToken = "webhook-token-of-the-test";

    private readonly string _secrets = Path.Combine(folder.Path, "secrets", "alertmanager");

    public string MetricsTokenFile { get; } = folder.Write("metrics_token", MetricsToken);

    public string WebhookTokenFile { get; } = folder.Write("webhook_token", WebhookToken);

    /// <summary>Scrapes and evaluates each second; a rule that waits for minutes waits for a second.</summary>
    /// <param name="console">Address of the console.</param>
    /// <param name="alertmanager">host:port.</param>
    /// <param name="rules">Names of rule files; none for all.</param>
    public string Prometheus(string console, string alertmanager, params ReadOnlySpan<string> rules)
    {
        var copies = Directory.CreateDirectory(Path.Combine(folder.Path, "rules")).FullName;
        foreach (var file in Directory.GetFiles(RepositoryFolder.Combine("compose", "prometheus", "rules"), "*.yml"))
        {
            if (rules.Length == 0 || rules.Contains(Path.GetFileName(file)))
            {
                File.WriteAllText(Path.Combine(copies, Path.GetFileName(file)), RuleWaits().Replace(File.ReadAllText(file), "$1: 1s"));
            }
        }

        return folder.Write("prometheus.yml", $$"""
            global: {scrape_interval: 1s, scrape_timeout: 1s, evaluation_interval: 1s}
            rule_files: ["{{copies}}/*.yml"]
            alerting:
              alertmanagers:
                - static_configs: [{targets: ["{{alertmanager}}"]}]
            scrape_configs:
              - job_name: sparkstacker
                authorization: {credentials_file: {{MetricsTokenFile}}}
                static_configs: [{targets: ["{{new Uri(console).Authority}}"]}]
            """);
    }

    /// <summary>Rendered from the example's .env, in which each given key has its value; channels that are on end at the sink.</summary>
    public string Alertmanager(string console, string sink, IReadOnlyDictionary<string, string> channels)
    {
        Directory.CreateDirectory(_secrets);
        foreach (var name in (string[])["slack_webhook_url", "discord_webhook_url", "smtp_password", "pagerduty_routing_key", "opsgenie_api_key", "deadman_url"])
        {
            File.WriteAllText(Path.Combine(_secrets, name), $"{sink}/{name.Split('_')[0]}");
        }

        File.WriteAllText(Path.Combine(_secrets, "console_webhook_token"), WebhookToken);
        var env = folder.Write(".env", string.Join('\n', File.ReadLines(RepositoryFolder.Combine("compose", ".env.example"))
            .Select(line => channels.TryGetValue(line.Split('=')[0], out var value) ? $"{line.Split('=')[0]}={value}" : line)));
        var start = new ProcessStartInfo(RepositoryFolder.Combine("compose", "render-config.sh"), [Path.Combine(folder.Path, "rendered")]);
        start.Environment["ENV_FILE"] = env;
        start.Environment["SECRETS_DIR"] = Path.GetDirectoryName(_secrets);
        ToolRun.Of(start).Succeeded("render-config.sh");

        var file = Path.Combine(folder.Path, "rendered", "alertmanager", "alertmanager.yml");
        File.WriteAllText(file, RouteWaits().Replace(File.ReadAllText(file), "$1: 1s")
            .Replace("/run/secrets", _secrets, StringComparison.Ordinal)
            .Replace("  resolve_timeout: 5m\n", $"  resolve_timeout: 5m\n  pagerduty_url: {sink}/pagerduty\n  opsgenie_api_url: {sink}/opsgenie\n", StringComparison.Ordinal)
            .Replace("http://sparkstacker:8080", console, StringComparison.Ordinal));
        return file;
    }

    [GeneratedRegex("(for|interval): [1-9][0-9]*[smhd]")]
    private static partial Regex RuleWaits();

    // A minute is the dead man's switch: the other routes repeat after hours.
    [GeneratedRegex("(group_wait|group_interval|repeat_interval(?=: 1m)): [0-9]+[sm]")]
    private static partial Regex RouteWaits();
}
