using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using SparkStacker.EndToEnd.Hosting;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Tests.Shared.Sinks;
using SparkStacker.Tests.Shared.Tools;

namespace SparkStacker.EndToEnd.Monitoring;

/// <summary>The console with Prometheus and Alertmanager beside it, with the shipped rules and routes; only addresses and waiting times are others.</summary>
internal sealed partial class AlertLoop : IAsyncDisposable
{
    private const string MetricsToken = "metrics-token-of-the-test";
    private const string WebhookToken = "webhook-token-of-the-test";

    private readonly TemporaryFolder _folder = new();
    private readonly List<RunningTool> _tools = [];
    private readonly HttpClient _client = new();
    private ConsoleProcess? _console;

    public string Address => _console!.Address;

    public string Prometheus { get; private set; } = "";

    public static async Task<AlertLoop> StartAsync(CancellationToken cancellationToken)
    {
        var loop = new AlertLoop();
        try
        {
            await loop.StartAllAsync(cancellationToken);
            return loop;
        }
        catch
        {
            await loop.DisposeAsync();
            throw;
        }
    }

    /// <summary>Knocks with a wrong token, as somebody who guesses would.</summary>
    public async Task GuessAsync(int times, CancellationToken cancellationToken)
    {
        for (var i = 0; i < times; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Address + "/api/v1/alerts/webhook") { Content = JsonContent.Create(new { }) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", $"guess-{i}");
            using var response = await _client.SendAsync(request, cancellationToken);
            Assert.Equal(System.Net.HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }

    /// <summary>Asks Prometheus until the query has the value.</summary>
    public async Task SeenAsync(string query, string value, CancellationToken cancellationToken)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        var last = "";
        try
        {
            while (!last.Contains($",\"{value}\"]", StringComparison.Ordinal))
            {
                await pause.WaitForNextTickAsync(cancellationToken);
                last = await _client.GetStringAsync($"{Prometheus}/api/v1/query?query={Uri.EscapeDataString(query)}", cancellationToken);
            }
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException($"{query} did not become {value}: {last}\n{string.Join('\n', _tools.Select(tool => tool.Said))}\n{_console?.Output}", late);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var tool in Enumerable.Reverse(_tools))
        {
            await tool.DisposeAsync();
        }

        if (_console is not null)
        {
            await _console.DisposeAsync();
        }

        _client.Dispose();
        _folder.Dispose();
    }

    private async Task StartAllAsync(CancellationToken cancellationToken)
    {
        var (metrics, webhook) = (_folder.Write("metrics_token", MetricsToken), _folder.Write("webhook_token", WebhookToken));
        var data = Directory.CreateDirectory(Path.Combine(_folder.Path, "data")).FullName;
        var alertmanager = $"127.0.0.1:{FreePort.Next()}";
        _console = await ConsoleProcess.StartAsync(
            data, ("Market:Source", "replay"), ("Admin:Email", Journeys.Steps.AdminEmail), ("Admin:Password", Journeys.Steps.AdminPassword),
            ("Metrics:TokenFile", metrics), ("Alerts:WebhookTokenFile", webhook), ("Alerts:AlertmanagerUrl", "http://" + alertmanager));

        // Alertmanager first: what Prometheus sends before it listens is lost for a minute.
        _tools.Add(await RunningTool.StartAsync(
            ToolBox.Newest("prometheus-alertmanager"), "Listening on",
            [$"--config.file={Alertmanager()}", $"--storage.path={Path.Combine(_folder.Path, "am")}", $"--web.listen-address={alertmanager}", "--cluster.listen-address="],
            cancellationToken));
        var prometheus = $"127.0.0.1:{FreePort.Next()}";
        Prometheus = "http://" + prometheus;
        _tools.Add(await RunningTool.StartAsync(
            ToolBox.Newest("prometheus"), "Server is ready",
            [$"--config.file={PrometheusConfig(metrics, alertmanager)}", $"--storage.tsdb.path={Path.Combine(_folder.Path, "tsdb")}", $"--web.listen-address={prometheus}"],
            cancellationToken));
    }

    private string PrometheusConfig(string token, string alertmanager) => _folder.Write("prometheus.yml", $$"""
        global: {scrape_interval: 1s, scrape_timeout: 1s, evaluation_interval: 1s}
        rule_files: ["{{RepositoryFolder.Combine("compose", "prometheus", "rules")}}/alerts-console.yml"]
        alerting:
          alertmanagers:
            - static_configs: [{targets: ["{{alertmanager}}"]}]
        scrape_configs:
          - job_name: sparkstacker
            authorization: {credentials_file: {{token}}}
            static_configs: [{targets: ["{{new Uri(Address).Authority}}"]}]
        """);

    // The example's .env, which has no channel: the console is the only receiver.
    private string Alertmanager()
    {
        var secrets = Path.Combine(_folder.Path, "secrets");
        Directory.CreateDirectory(Path.Combine(secrets, "alertmanager"));
        File.WriteAllText(Path.Combine(secrets, "alertmanager", "console_webhook_token"), WebhookToken);
        var start = new ProcessStartInfo(RepositoryFolder.Combine("compose", "render-config.sh"), [Path.Combine(_folder.Path, "rendered")]);
        start.Environment["ENV_FILE"] = RepositoryFolder.Combine("compose", ".env.example");
        start.Environment["SECRETS_DIR"] = secrets;
        ToolRun.Of(start).Succeeded("render-config.sh");
        var file = Path.Combine(_folder.Path, "rendered", "alertmanager", "alertmanager.yml");
        File.WriteAllText(file, Waits().Replace(File.ReadAllText(file), "$1: 1s")
            .Replace("/run/secrets", Path.Combine(secrets, "alertmanager"), StringComparison.Ordinal)
            .Replace("http://sparkstacker:8080", Address, StringComparison.Ordinal));
        return file;
    }

    [GeneratedRegex("(group_wait|group_interval): [0-9]+[sm]")]
    private static partial Regex Waits();
}
