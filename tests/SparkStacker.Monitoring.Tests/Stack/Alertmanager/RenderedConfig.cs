using System.Diagnostics;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Tests.Shared.Tools;
using YamlDotNet.RepresentationModel;

namespace SparkStacker.Monitoring.Tests.Stack.Alertmanager;

/// <summary>What render-config.sh writes for a .env that differs from the example in the given lines.</summary>
internal sealed class RenderedConfig : IDisposable
{
    /// <summary>Every channel on.</summary>
    public static readonly string[] AllChannels =
    [
        "SITE_ADDRESS=console.example.org", "RUNBOOK_BASE_URL=https://docs.example.org/", "ALERT_SLACK_CHANNEL=#trading", "ALERT_DISCORD=on",
        "ALERT_EMAIL_TO=oncall@example.org", "ALERT_EMAIL_SECOND=second@example.org", "ALERT_EMAIL_MANAGEMENT=management@example.org",
        "SMTP_SMARTHOST=mail.example.org:587", "SMTP_FROM=sparkstacker@example.org", "SMTP_USERNAME=sparkstacker",
        "ALERT_PAGERDUTY=on", "ALERT_OPSGENIE=on", "ALERT_DEADMAN=on",
    ];

    private static readonly string[] s_secrets =
    [
        "console_webhook_token", "slack_webhook_url", "discord_webhook_url", "smtp_password", "pagerduty_routing_key", "opsgenie_api_key", "deadman_url",
    ];

    private readonly TemporaryFolder _folder = new();

    public RenderedConfig(IEnumerable<string> lines, IReadOnlyDictionary<string, string>? secrets = null)
    {
        var given = lines.ToDictionary(line => line.Split('=')[0]);
        var example = File.ReadAllLines(StackFolder.Compose(".env.example"));
        _folder.Write(".env", string.Join('\n', example.Select(line => given.GetValueOrDefault(line.Split('=')[0], line))));
        Directory.CreateDirectory(Path.Combine(Secrets, "alertmanager"));
        foreach (var name in s_secrets)
        {
            File.WriteAllText(Path.Combine(Secrets, "alertmanager", name), secrets?.GetValueOrDefault(name) ?? $"https://127.0.0.1:1/{name}");
        }
    }

    public string Secrets => Path.Combine(_folder.Path, "secrets");

    public string Output(params ReadOnlySpan<string> parts) => Path.Combine([_folder.Path, "out", .. parts]);

    public string ConfigFile => Output("alertmanager", "alertmanager.yml");

    public YamlNode Config => YamlFile.Read(ConfigFile);

    public static RenderedConfig With(params string[] lines)
    {
        var rendered = new RenderedConfig(lines);
        rendered.Render().Succeeded("render-config.sh");
        return rendered;
    }

    public ToolRun Render()
    {
        var start = new ProcessStartInfo(StackFolder.Compose("render-config.sh"), [Path.Combine(_folder.Path, "out")]);
        start.Environment["ENV_FILE"] = Path.Combine(_folder.Path, ".env");
        start.Environment["SECRETS_DIR"] = Secrets;
        return ToolRun.Of(start);
    }

    public void Dispose() => _folder.Dispose();
}
