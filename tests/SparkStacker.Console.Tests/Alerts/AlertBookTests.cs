using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Alerts;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Tests.Storage;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Tests.Shared.Fakes;

namespace SparkStacker.Console.Tests.Alerts;

public sealed class AlertBookTests : IAsyncLifetime
{
    private static readonly DateTimeOffset s_start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly ManualTimeProvider _clock = new(s_start);
    private readonly MetricRegistry _registry = new(TimeProvider.System);
    private TestStorage _storage = null!;
    private AlertBook _book = null!;

    public async Task InitializeAsync()
    {
        _storage = await TestStorage.CreateAsync();
        _book = Open();
    }

    public async Task DisposeAsync()
    {
        _book.Dispose();
        _registry.Dispose();
        await _storage.DisposeAsync();
    }

    [Fact]
    public async Task Take_SameFingerprintAgain_KeepsOneRowWithTheNewerText()
    {
        await TakeAsync(Told());
        await TakeAsync(Told() with { Summary = "Stalled for 5 minutes", StartsAt = s_start.AddSeconds(30) });

        var alert = Assert.Single((await ListAsync()).Items);
        Assert.Equal(("Stalled for 5 minutes", s_start, AlertState.Firing), (alert.Summary, alert.StartsAt, alert.State));
        Assert.Equal("active", alert.Labels["phase"]);
    }

    [Fact]
    public async Task Take_AfterItsEnd_OpensAnotherAndKeepsTheHistory()
    {
        await TakeAsync(Told());
        await TakeAsync(Told() with { EndsAt = s_start.AddMinutes(2) });
        await TakeAsync(Told() with { StartsAt = s_start.AddHours(1) });

        Assert.Equal([AlertState.Firing, AlertState.Resolved], (await ListAsync()).Items.Select(a => a.State));
        Assert.Equal(new AlertCounts(1, 0), await _book.CountAsync(default));
    }

    [Fact]
    public async Task Take_EndOfAnUnknownOneTwice_IsOneLineOfHistory()
    {
        var told = Told() with { EndsAt = s_start.AddMinutes(1) };
        await TakeAsync(told);
        await TakeAsync(told);

        Assert.Equal(s_start.AddMinutes(1), Assert.Single((await ListAsync()).Items).EndsAt);
    }

    [Fact]
    public async Task Take_OldHistory_IsForgotten()
    {
        await TakeAsync(Told() with { EndsAt = s_start.AddMinutes(1) });
        _clock.Advance(TimeSpan.FromDays(91));
        await TakeAsync(Told("b"));

        Assert.Equal("b", Assert.Single((await ListAsync()).Items).Fingerprint);
    }

    [Fact]
    public async Task Acknowledge_OneOfTwoOfAName_StopsTheClockOnlyWithTheSecond()
    {
        await TakeAsync(Told(), Told("b"));
        var alerts = (await ListAsync()).Items;
        Assert.Equal("0", Acknowledged());

        Assert.True((await _book.AcknowledgeAsync(alerts[0].Id, "trader@example.com", " I look at it ", default)).IsSuccess);
        Assert.Equal("0", Acknowledged());
        Assert.True((await _book.AcknowledgeAsync(alerts[1].Id, "trader@example.com", null, default)).IsSuccess);
        Assert.Equal("1", Acknowledged());

        var seen = (await ListAsync(new AlertFilter(AlertState.Acknowledged))).Items.Single(a => a.Id == alerts[0].Id);
        Assert.Equal(("trader@example.com", "I look at it", s_start), (seen.AcknowledgedBy, seen.Note, seen.AcknowledgedAt));
    }

    [Fact]
    public async Task Acknowledge_Twice_KeepsTheFirst()
    {
        await TakeAsync(Told());
        var id = (await ListAsync()).Items[0].Id;
        await _book.AcknowledgeAsync(id, "first@example.com", "mine", default);

        var second = await _book.AcknowledgeAsync(id, "second@example.com", "no, mine", default);

        Assert.Contains("first@example.com", second.Message, StringComparison.Ordinal);
        Assert.Equal(("first@example.com", "mine"), (await ListAsync()).Items.Select(a => (a.AcknowledgedBy!, a.Note!)).Single());
    }

    [Fact]
    public async Task Acknowledge_ResolvedUnknownOrTooMuchToSay_IsRefused()
    {
        await TakeAsync(Told() with { EndsAt = s_start.AddMinutes(1) }, Told("b"));
        var alerts = (await ListAsync()).Items;

        Assert.Equal("alert_resolved", (await _book.AcknowledgeAsync(alerts.Single(a => a.Fingerprint == "a").Id, "x", null, default)).Error?.Code);
        Assert.Equal("alert_not_found", (await _book.AcknowledgeAsync("nothing", "x", null, default)).Error?.Code);
        Assert.Equal("invalid_note", (await _book.AcknowledgeAsync(alerts[0].Id, "x", new string('n', 501), default)).Error?.Code);
    }

    [Fact]
    public async Task Gauge_AfterTheEnd_IsGone_AndAfterARestart_IsBack()
    {
        await TakeAsync(Told(), Told("b", "Other"));
        foreach (var alert in (await ListAsync()).Items)
        {
            await _book.AcknowledgeAsync(alert.Id, "x", null, default);
        }

        await TakeAsync(Told() with { EndsAt = s_start.AddMinutes(1) });
        Assert.Null(Acknowledged());

        using var registry = new MetricRegistry(TimeProvider.System);
        using var restarted = Open(registry);
        await restarted.RefreshAsync(default);
        Assert.Equal("1", Acknowledged("Other", registry));
    }

    [Fact]
    public async Task List_InPages_GivesEachAlertOnceNewestFirst()
    {
        await TakeAsync([.. Enumerable.Range(0, 25).Select(i => Told($"{i:x4}") with { StartsAt = s_start.AddSeconds(i / 3) })]);

        List<Alert> all = [];
        AlertCursor? after = null;
        string? next;
        do
        {
            var page = await _book.ListAsync(new AlertFilter(), after, 4, default);
            all.AddRange(page.Items);
            next = page.NextCursor;
            after = next is null ? null : AlertCursor.TryParse(next, out var cursor) ? cursor : throw new InvalidOperationException(next);
        }
        while (next is not null);

        Assert.Equal(25, all.Select(a => a.Id).Distinct().Count());
        Assert.Equal(all.OrderByDescending(a => a.StartsAt).ThenByDescending(a => a.Id, StringComparer.Ordinal), all);
    }

    [Fact]
    public async Task List_Filters_AreAllAsked()
    {
        await TakeAsync(Told(), Told("b", "Other") with { Severity = "warning", Strategy = "macd_eth_usd" });

        Assert.Equal("b", Assert.Single((await ListAsync(new AlertFilter(Severity: "warning"))).Items).Fingerprint);
        Assert.Equal("b", Assert.Single((await ListAsync(new AlertFilter(Strategy: "macd_eth_usd"))).Items).Fingerprint);
        Assert.Equal("a", Assert.Single((await ListAsync(new AlertFilter(Name: "TradingEngineStalled"))).Items).Fingerprint);
        Assert.Empty((await ListAsync(new AlertFilter(AlertState.Resolved))).Items);
    }

    [Fact]
    public async Task Changed_AfterEachDelivery_CallsBackUntilDisposed()
    {
        var calls = 0;
        var subscription = _book.OnChanged(() => calls++);
        await TakeAsync(Told());
        subscription.Dispose();
        await TakeAsync(Told());

        Assert.Equal(1, calls);
    }

    private static ReceivedAlert Told(string fingerprint = "a", string name = "TradingEngineStalled") => new(
        fingerprint, name, "critical", null, null, "Stalled", "No cycle", "docs/alerts.md#tradingenginestalled", "ss-system", 101,
        new Dictionary<string, string> { ["alertname"] = name, ["phase"] = "active" }, s_start, null);

    private AlertBook Open(MetricRegistry? registry = null) => new(
        _storage.Get<IDbContextFactory<ConsoleDbContext>>(), Options.Create(new AlertsOptions()), new ConsoleMetrics(registry ?? _registry), _clock);

    private Task TakeAsync(params ReceivedAlert[] alerts) => _book.TakeAsync(alerts, default);

    private Task<AlertPage> ListAsync(AlertFilter? filter = null) => _book.ListAsync(filter ?? new AlertFilter(), null, 50, default);

    private string? Acknowledged(string name = "TradingEngineStalled", MetricRegistry? registry = null)
    {
        using var page = new MetricsExporter(registry ?? _registry, []).Render(MetricFormat.Text);
        var start = $"spark_stacker_alert_acknowledged{{source_alert=\"{name}\"}} ";
        return System.Text.Encoding.UTF8.GetString(page.Content.Span).Split('\n').FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal))?[start.Length..];
    }
}
