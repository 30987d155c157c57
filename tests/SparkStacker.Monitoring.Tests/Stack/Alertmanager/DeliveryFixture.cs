using System.Net.Http.Json;
using System.Text.RegularExpressions;
using SparkStacker.Monitoring.Tests.Stack.Prometheus;
using SparkStacker.Tests.Shared.Sinks;
using SparkStacker.Tests.Shared.Tools;

namespace SparkStacker.Monitoring.Tests.Stack.Alertmanager;

/// <summary>The newest installed Alertmanager with the shipped configuration, every channel on, all of them ending on loopback.</summary>
internal sealed partial class DeliveryFixture : IAsyncDisposable
{
    private readonly RenderedConfig _rendered;
    private readonly RunningTool _alertmanager;
    private readonly HttpClient _client;

    private DeliveryFixture(HttpSink sink, MailSink mail, RenderedConfig rendered, RunningTool alertmanager, HttpClient client) =>
        (Sink, Mail, _rendered, _alertmanager, _client) = (sink, mail, rendered, alertmanager, client);

    private HttpSink Sink { get; }

    private MailSink Mail { get; }

    public static async Task<DeliveryFixture> StartAsync(CancellationToken cancellationToken)
    {
        var (sink, mail) = (new HttpSink(), new MailSink());
        var lines = RenderedConfig.AllChannels
            .Select(line => line.StartsWith("SMTP_SMARTHOST", StringComparison.Ordinal) ? $"SMTP_SMARTHOST={mail.Address}" : line)
            .Append("SMTP_REQUIRE_TLS=false");
        var rendered = new RenderedConfig(lines, new Dictionary<string, string>
        {
            ["slack_webhook_url"] = sink.Url + "/slack",
            ["discord_webhook_url"] = sink.Url + "/discord",
            ["deadman_url"] = sink.Url + "/deadman",
            ["console_webhook_token"] = "token-of-the-console",
        });
        rendered.Render().Succeeded("render-config.sh");
        await File.WriteAllTextAsync(rendered.ConfigFile, OnLoopback(await File.ReadAllTextAsync(rendered.ConfigFile, cancellationToken), sink, rendered), cancellationToken);

        var address = $"127.0.0.1:{FreePort.Next()}";
        var alertmanager = await RunningTool.StartAsync(
            ToolBox.Newest("prometheus-alertmanager"),
            "Listening on",
            [$"--config.file={rendered.ConfigFile}", $"--storage.path={rendered.Output("storage")}", $"--web.listen-address={address}", "--cluster.listen-address="],
            cancellationToken);
        return new DeliveryFixture(sink, mail, rendered, alertmanager, new HttpClient { BaseAddress = new Uri($"http://{address}") });
    }

    /// <summary>Sends alerts as Prometheus would, with the labels and annotations of their rules.</summary>
    public async Task FireAsync(DateTimeOffset? endsAt, CancellationToken cancellationToken, params (string Name, Dictionary<string, string> Labels)[] alerts)
    {
        var body = alerts.Select(alert =>
        {
            var rule = Rule.Alerts.Single(rule => rule.Name == alert.Name);
            var labels = rule.Labels.Concat(alert.Labels).Append(new("alertname", alert.Name)).ToDictionary();
            var annotations = rule.Annotations.ToDictionary(pair => pair.Key, pair => Placeholder().Replace(pair.Value, "(value)"));
            return new { labels, annotations, startsAt = DateTimeOffset.UnixEpoch.AddYears(56), endsAt };
        });
        using var answer = await _client.PostAsJsonAsync("/api/v2/alerts", body, cancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
    }

    public Task<HttpSinkRequest> NextAsync(string path, string text, CancellationToken cancellationToken) => Arrived(
        Sink.NextAsync(request => request.Path.StartsWith(path, StringComparison.Ordinal) && request.Body.Contains(text, StringComparison.Ordinal), cancellationToken),
        $"{text} at {path}");

    public Task<MailSinkMessage> NextMailAsync(string to, string text, CancellationToken cancellationToken) => Arrived(
        Mail.NextAsync(message => message.To == to && message.Text.Contains(text, StringComparison.Ordinal), cancellationToken),
        $"{text} to {to}");

    public Task<string> GetAsync(string path, CancellationToken cancellationToken) => _client.GetStringAsync(path, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _alertmanager.DisposeAsync();
        await Sink.DisposeAsync();
        await Mail.DisposeAsync();
        _rendered.Dispose();
    }

    private async Task<T> Arrived<T>(Task<T> message, string what)
    {
        try
        {
            return await message;
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException($"{what} did not arrive. Alertmanager said:\n{_alertmanager.Said}", late);
        }
    }

    // Only addresses and waiting times change; routes, receivers and templates stay as shipped.
    private static string OnLoopback(string config, HttpSink sink, RenderedConfig rendered) => Waits()
        .Replace(config, "$1: 1s")
        .Replace("/run/secrets", Path.Combine(rendered.Secrets, "alertmanager"), StringComparison.Ordinal)
        .Replace("http://sparkstacker:8080", sink.Url, StringComparison.Ordinal)
        .Replace("  resolve_timeout: 5m\n", $"  resolve_timeout: 5m\n  pagerduty_url: {sink.Url}/pagerduty\n  opsgenie_api_url: {sink.Url}/opsgenie\n", StringComparison.Ordinal);

    // Prometheus fills these in.
    [GeneratedRegex(@"\{\{.*?\}\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("(group_wait|group_interval): [0-9]+[sm]")]
    private static partial Regex Waits();
}
