using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using SparkStacker.Monitoring.Health;
using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Monitoring.Tests.Health;

public sealed class ReadinessTests
{
    private readonly FakeEngine _engine = new();
    private readonly ManualTimeProvider _time = new(Samples.Noon);

    [Fact]
    public async Task Report_RunningEngine_IsReady()
    {
        _engine.Change(Samples.Running());
        var report = await Of(EngineChecks()).ReportAsync(CancellationToken.None);

        Assert.True(report.IsReady);
        Assert.Equal(["engine_running", "journal_writable", "ledger_consistent", "market_data_fresh", "reconciled"], report.Checks.Select(check => check.Name));
        Assert.All(report.Checks, check => Assert.Equal("ok", check.Status));
    }

    [Fact]
    public async Task Report_Json_HasTheStableShape()
    {
        var report = await Of([new JournalWritableCheck(_engine)]).ReportAsync(CancellationToken.None);

        Assert.Equal(
            """{"status":"ready","checks":[{"name":"journal_writable","status":"ok","detail":"No write of the journal has failed."}]}""",
            JsonSerializer.Serialize(report, JsonSerializerOptions.Web));
    }

    [Theory]
    [InlineData(EnginePhase.Starting, "engine_running,market_data_fresh,reconciled")]
    [InlineData(EnginePhase.Reconciling, "engine_running,market_data_fresh,reconciled")]
    [InlineData(EnginePhase.Faulted, "engine_running,market_data_fresh,reconciled")]
    [InlineData(EnginePhase.Stopped, "engine_running,market_data_fresh,reconciled")]
    [InlineData(EnginePhase.Running, "market_data_fresh")]
    [InlineData(EnginePhase.Ended, "")]
    public async Task Report_PhaseWithoutMarketData_NamesWhatFails(EnginePhase phase, string failed)
    {
        _engine.Change(EmptySnapshot.Create(phase, null));
        var report = await Of(EngineChecks()).ReportAsync(CancellationToken.None);

        Assert.Equal(failed, string.Join(",", report.Checks.Where(check => check.Status == "failed").Select(check => check.Name)));
        Assert.Equal(failed.Length == 0 ? "ready" : "not_ready", report.Status);
    }

    [Fact]
    public async Task MarketDataFresh_OlderThanTheLimit_Fails()
    {
        _engine.Change(Samples.Running());
        var check = new MarketDataFreshCheck(_engine, _time);

        _time.Advance(TimeSpan.FromSeconds(90));
        Assert.True((await check.CheckAsync(CancellationToken.None)).IsReady);
        _time.Advance(TimeSpan.FromSeconds(1));
        var (isReady, detail) = await check.CheckAsync(CancellationToken.None);
        Assert.False(isReady);
        Assert.Equal("The last update is 91 s old; at most 90 s are allowed.", detail);
    }

    [Fact]
    public async Task JournalWritable_Fault_FailsWithoutTellingThePath()
    {
        _engine.Change(Samples.Running() with { StorageFault = "/data/secret-place/console.db is read-only." });
        var (isReady, detail) = await new JournalWritableCheck(_engine).CheckAsync(CancellationToken.None);

        Assert.False(isReady);
        Assert.DoesNotContain("/data", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_CheckThatThrows_FailsAlone()
    {
        var report = await Of([new Check("b", _ => throw new InvalidOperationException("secret")), new Check("a", _ => ValueTask.FromResult(ReadinessResult.Ready("Fine.")))])
            .ReportAsync(CancellationToken.None);

        Assert.Equal(["ok", "failed"], report.Checks.Select(check => check.Status));
        Assert.DoesNotContain("secret", report.Checks[1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_CheckThatHangs_FailsAfterTwoSeconds()
    {
        var hang = new TaskCompletionSource<ReadinessResult>();
        var reporting = Of([new Check("a", _ => new ValueTask<ReadinessResult>(hang.Task))]).ReportAsync(CancellationToken.None);
        Assert.False(reporting.IsCompleted);

        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("No answer within 2 s.", (await reporting).Checks[0].Detail);
    }

    private IReadinessCheck[] EngineChecks() =>
    [
        new ReconciledCheck(_engine), new MarketDataFreshCheck(_engine, _time), new JournalWritableCheck(_engine), new LedgerConsistentCheck(_engine),
        new EngineRunningCheck(_engine),
    ];

    private Readiness Of(IReadinessCheck[] checks) => new(checks, _time, NullLogger<Readiness>.Instance);

    private sealed class Check(string name, Func<CancellationToken, ValueTask<ReadinessResult>> check) : IReadinessCheck
    {
        public string Name => name;

        public ValueTask<ReadinessResult> CheckAsync(CancellationToken cancellationToken) => check(cancellationToken);
    }
}
