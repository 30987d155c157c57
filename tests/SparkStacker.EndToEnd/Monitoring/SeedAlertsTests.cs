using System.Globalization;
using System.Text;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Tests.Shared.Sinks;
using SparkStacker.Tests.Shared.Tools;

namespace SparkStacker.EndToEnd.Monitoring;

/// <summary>A strategy trades and loses, the console dies and comes back, Prometheus dies: who is told, by all real programs.</summary>
public sealed class SeedAlertsTests
{
    [ToolFact("prometheus", "prometheus-alertmanager>=0.28", "node", "npm")]
    public async Task Loop_StrategyLosesAndThingsStop_PeopleAreTold()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        using var folder = new TemporaryFolder();
        await using var mail = await MailReceiver.StartAsync(limit.Token);
        await using var loop = await AlertLoop.StartAsync(Channels(mail), [], [("Market:ReplayFile", folder.Write("square.csv", SquareWave())), ("Market:ReplaySpeed", "60")], limit.Token);
        await loop.SignInAsync(limit.Token);
        await loop.SwitchOnAsync("macd_eth_usd", limit.Token);

        // Normal work goes to the console, at night too; a loss goes to chat.
        await loop.ToldAsync("MACDSignalGenerated", "firing", limit.Token);
        await loop.ToldAsync("MACDPositionOpened", "firing", limit.Token);
        await loop.ToldAsync("MACDPositionOpened", "resolved", limit.Token);
        var loss = await loop.ArrivedAsync(loop.Sink.NextAsync(request => request.Path == "/slack" && Has(request.Body, "[FIRING 1] WARNING MACDStrategyLoss macd_eth_usd"), limit.Token), "MACDStrategyLoss");
        Assert.Contains("has been below -3 % for five minutes", loss.Body, StringComparison.Ordinal);

        // The dead man's switch is called as long as Prometheus evaluates and Alertmanager sends.
        await loop.ArrivedAsync(loop.Sink.NextAsync(IsLifeSign, limit.Token), "the first call of the dead man's switch");
        await loop.ArrivedAsync(loop.Sink.NextAsync(IsLifeSign, limit.Token), "its second call");

        // A critical alert is a mail; nobody acknowledges it, so the next ones are told too; its end is told as well.
        await loop.KillConsoleAsync();
        var down = await MailAsync(loop, mail, "oncall@example.org", "[FIRING 1] CRITICAL TradingEngineDown", limit.Token);
        Assert.Contains("docs/alerts.md#tradingenginedown", down, StringComparison.Ordinal);
        await MailAsync(loop, mail, "second@example.org", "CRITICAL CriticalAlertUnacknowledgedEarly", limit.Token);
        await loop.ArrivedAsync(loop.Sink.NextAsync(request => request.Path.StartsWith("/pagerduty", StringComparison.Ordinal) && Has(request.Body, "TradingEngineDown"), limit.Token), "the page");
        await MailAsync(loop, mail, "management@example.org", "CRITICAL CriticalAlertUnacknowledgedLong", limit.Token);
        await loop.RestartConsoleAsync();
        await MailAsync(loop, mail, "oncall@example.org", "[RESOLVED] CRITICAL TradingEngineDown", limit.Token);

        // Silence is the alarm: nobody else notices that alerts have stopped.
        await loop.EndPrometheusAsync();
        await SilenceAsync(loop.Sink, TimeSpan.FromSeconds(8), limit.Token);
    }

    private static Dictionary<string, string> Channels(MailReceiver mail) => new()
    {
        ["ALERT_SLACK_CHANNEL"] = "#trading",
        ["ALERT_DISCORD"] = "on",
        ["ALERT_EMAIL_TO"] = "oncall@example.org",
        ["ALERT_EMAIL_SECOND"] = "second@example.org",
        ["ALERT_EMAIL_MANAGEMENT"] = "management@example.org",
        ["SMTP_SMARTHOST"] = mail.Address,
        ["SMTP_FROM"] = "sparkstacker@example.org",
        ["SMTP_REQUIRE_TLS"] = "false",
        ["ALERT_PAGERDUTY"] = "on",
        ["ALERT_OPSGENIE"] = "on",
        ["ALERT_DEADMAN"] = "on",
    };

    // Up and down by 1 % every five minutes: MACD buys after each rise and sells after each fall, and always loses.
    private static string SquareWave()
    {
        var file = new StringBuilder("timestamp_ms,open,high,low,close,volume\n");
        var last = 1800m;
        for (var minute = 0; minute < 20_000; minute++)
        {
            var close = minute / 5 % 2 == 0 ? 1800m : 1818m;
            file.Append(CultureInfo.InvariantCulture, $"{1_746_372_780_000 + (minute * 60_000L)},{last},{Math.Max(last, close)},{Math.Min(last, close)},{close},100\n");
            last = close;
        }

        return file.ToString();
    }

    private static bool IsLifeSign(HttpSinkRequest request) => request.Path == "/deadman" && Has(request.Body, "Watchdog");

    // What a service outside does: it alarms when nobody has called for so long.
    private static async Task SilenceAsync(HttpSink sink, TimeSpan patience, CancellationToken cancellationToken)
    {
        while (true)
        {
            using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            wait.CancelAfter(patience);
            try
            {
                await sink.NextAsync(IsLifeSign, wait.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private static async Task<string> MailAsync(AlertLoop loop, MailReceiver mail, string to, string subject, CancellationToken cancellationToken) =>
        (await loop.ArrivedAsync(mail.NextAsync(message => message.To == to && Has(message.Text, subject), cancellationToken), $"{subject} to {to}")).Text;

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.Ordinal);
}
