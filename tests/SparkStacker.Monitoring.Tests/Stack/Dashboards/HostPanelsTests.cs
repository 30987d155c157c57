using System.Text.Json;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Tests.Shared.Sinks;
using SparkStacker.Tests.Shared.Tools;

namespace SparkStacker.Monitoring.Tests.Stack.Dashboards;

/// <summary>A real exporter, scraped by a real Prometheus with the shipped records: the host's panels have something to show.</summary>
public sealed class HostPanelsTests
{
    private static readonly (string Uid, int From, int To)[] s_panels = [("ss-home", 12, 15), ("ss-system", 1, 6)];

    [ToolFact("prometheus", "prometheus-node-exporter")]
    public async Task HostPanels_NodeExporterScraped_ReturnData()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var folder = new TemporaryFolder();
        var (node, address) = ($"127.0.0.1:{FreePort.Next()}", $"127.0.0.1:{FreePort.Next()}");
        await using var exporter = await RunningTool.StartAsync(
            ToolBox.Newest("prometheus-node-exporter"), "istening on", [$"--web.listen-address={node}"], limit.Token);
        await using var prometheus = await RunningTool.StartAsync(
            ToolBox.Newest("prometheus"), "Server is ready",
            [$"--config.file={Config(folder, node)}", $"--storage.tsdb.path={Path.Combine(folder.Path, "tsdb")}", $"--web.listen-address={address}"], limit.Token);
        using var client = new HttpClient { BaseAddress = new Uri($"http://{address}") };

        var queries = s_panels.SelectMany(range => QueriesOf(range.Uid, range.From, range.To)).ToList();
        Assert.Equal(10, queries.Count);
        foreach (var query in queries)
        {
            await AnsweredAsync(client, query, prometheus, limit.Token);
        }
    }

    // The records are evaluated each second in place of twice a minute; what they say is as shipped.
    private static string Config(TemporaryFolder folder, string node)
    {
        var records = folder.Write("recording.yml", File.ReadAllText(StackFolder.Compose("prometheus", "rules", "recording.yml")).Replace("interval: 30s", "interval: 1s", StringComparison.Ordinal));
        return folder.Write("prometheus.yml", $$"""
            global: {scrape_interval: 1s, scrape_timeout: 1s, evaluation_interval: 1s}
            rule_files: ["{{records}}"]
            scrape_configs:
              - job_name: node
                static_configs: [{targets: ["{{node}}"]}]
            """);
    }

    private static IEnumerable<string> QueriesOf(string uid, int from, int to) => Dashboard.All.Single(dashboard => dashboard.Uid == uid).Shown
        .Where(panel => panel.GetProperty("id").GetInt32() is var id && id >= from && id <= to)
        .SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
        .Select(target => target.GetProperty("expr").GetString()!.Replace("$__rate_interval", "1m", StringComparison.Ordinal));

    private static async Task AnsweredAsync(HttpClient client, string query, RunningTool prometheus, CancellationToken cancellationToken)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        try
        {
            while (!await HasDataAsync(client, query, cancellationToken))
            {
                await pause.WaitForNextTickAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException($"{query} returns nothing.\n{prometheus.Said}", late);
        }
    }

    private static async Task<bool> HasDataAsync(HttpClient client, string query, CancellationToken cancellationToken)
    {
        using var answer = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/query?query={Uri.EscapeDataString(query)}", cancellationToken));
        return answer.RootElement.GetProperty("data").GetProperty("result").GetArrayLength() > 0;
    }
}
