using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using SparkStacker.EndToEnd.Hosting;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Tests.Shared.Sinks;
using SparkStacker.Tests.Shared.Tools;

namespace SparkStacker.EndToEnd.Journeys;

/// <summary>Mail of the console at a mail server that nobody here wrote.</summary>
public sealed class MailTests
{
    private const string Alert = """
        {"version":"4","status":"firing","alerts":[{"status":"firing","labels":{"alertname":"FeedStale","severity":"critical"},"annotations":{"summary":"No price for a minute"},
         "startsAt":"2026-03-01T12:00:00.123456789Z","endsAt":"0001-01-01T00:00:00Z","fingerprint":"c0ffee"}]}
        """;

    [ToolFact("node", "npm")]
    public async Task Mail_TestedAndThenToldOfAnAlert_ReachesTheChannelAndTheUser()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var folder = new TemporaryFolder();
        await using var mail = await MailReceiver.StartAsync(limit.Token);
        await using var console = await ConsoleProcess.StartAsync(
            folder.Path, ("Market:Source", "replay"), ("Admin:Email", Steps.AdminEmail), ("Admin:Password", Steps.AdminPassword));
        using var caller = new HttpClient { BaseAddress = new Uri(console.Address) };
        var token = await ReadAsync(caller.PostAsJsonAsync("/api/v1/auth/token", new { email = Steps.AdminEmail, password = Steps.AdminPassword }, limit.Token), limit.Token);
        caller.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("accessToken").GetString());
        var port = int.Parse(mail.Address.Split(':')[1], CultureInfo.InvariantCulture);

        var made = await ReadAsync(
            caller.PutAsJsonAsync("/api/v1/channels/mail", new { kind = "email", host = "127.0.0.1", port, startTls = false, from = "console@example.com", to = "ops@example.com" }, limit.Token), limit.Token);
        Assert.Equal($"mail sends to {mail.Address} to ops@example.com.", made.GetProperty("message").GetString());
        await ReadAsync(caller.PostAsync("/api/v1/channels/mail/test", null, limit.Token), limit.Token);
        Assert.Contains("Nothing has happened.", (await mail.NextAsync(m => m.To == "ops@example.com", limit.Token)).Text, StringComparison.Ordinal);

        await ReadAsync(caller.PutAsJsonAsync("/api/v1/notifications/preferences", new { alert = new { email = "critical" } }, limit.Token), limit.Token);
        using var message = new StringContent(Alert, System.Text.Encoding.UTF8, "application/json");
        using var taken = await caller.PostAsync("/api/v1/alerts/webhook", message, limit.Token);
        Assert.Equal(HttpStatusCode.NoContent, taken.StatusCode);

        foreach (var address in (string[])["ops@example.com", Steps.AdminEmail])
        {
            var told = await mail.NextAsync(m => m.To == address && m.Source.Contains("[critical] FeedStale", StringComparison.Ordinal), limit.Token);
            Assert.Contains("No price for a minute", told.Text, StringComparison.Ordinal);
        }
    }

    private static async Task<JsonElement> ReadAsync(Task<HttpResponseMessage> sending, CancellationToken cancellationToken)
    {
        using var response = await sending;
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
