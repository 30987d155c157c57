using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Backtests;
using SparkStacker.Console.Retention;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Entities;
using SparkStacker.Console.Storage.Stores;
using SparkStacker.Console.Tests.Storage;
using SparkStacker.Tests.Shared.Fakes;

namespace SparkStacker.Console.Tests.Retention;

public sealed class DataRetentionTests : IAsyncLifetime
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly ManualTimeProvider _clock = new(s_now);
    private TestStorage _storage = null!;

    public async Task InitializeAsync() => _storage = await TestStorage.CreateAsync();

    public async Task DisposeAsync() => await _storage.DisposeAsync();

    [Fact]
    public async Task Prune_Events_KeepsWhatLastsAndTheNewest()
    {
        await AddAsync(Event(1, "account_opened", 400), Event(2, "position_opened", 400), Event(3, "parameters_changed", 400), Event(4, "position_closed", 10), Event(5, "feed_changed", 400));

        await PruneAsync(new RetentionOptions { EventsDays = 365 });

        await using var context = _storage.Context();
        Assert.Equal([1, 3, 4, 5], await context.Events.OrderBy(e => e.Sequence).Select(e => e.Sequence).ToListAsync());
    }

    [Fact]
    public async Task Prune_Backtests_KeepsWhatWaitsAndWhatIsYoung()
    {
        await AddAsync(Backtest("old", BacktestState.Done, 100), Backtest("young", BacktestState.Done, 10), Backtest("waiting", BacktestState.Queued, null));

        await PruneAsync(new RetentionOptions { BacktestsDays = 90 });

        await using var context = _storage.Context();
        Assert.Equal(["waiting", "young"], await context.Backtests.Select(b => b.Id).OrderBy(id => id).ToListAsync());
    }

    [Fact]
    public async Task Prune_AsUsual_DeletesNothingOfTheEngine()
    {
        await AddAsync(Event(1, "position_opened", 4_000), Event(2, "feed_changed", 0));

        await PruneAsync(new RetentionOptions());

        await using var context = _storage.Context();
        Assert.Equal(2, await context.Events.CountAsync());
    }

    [Fact]
    public void Validate_TooFewDaysOrNoHour_NamesEachKey()
    {
        var result = new RetentionOptionsValidator().Validate(null, new RetentionOptions { AuditDays = 7, BacktestsDays = 0, Hour = 24 });

        Assert.Equal(
            ["SparkStacker:Retention:BacktestsDays", "SparkStacker:Retention:AuditDays", "SparkStacker:Retention:Hour"], result.Failures!.Select(f => f[..f.IndexOf(": ", StringComparison.Ordinal)]));
        Assert.True(new RetentionOptionsValidator().Validate(null, new RetentionOptions()).Succeeded);
    }

    private static EventRow Event(long sequence, string type, int daysAgo) =>
        new() { Sequence = sequence, Type = type, Time = s_now.AddDays(-daysAgo), RecordedAt = s_now.AddDays(-daysAgo), Payload = "{}" };

    private static BacktestRow Backtest(string id, BacktestState state, int? endedDaysAgo) =>
        new() { Id = id, State = state, RequestedAt = s_now.AddDays(-200), EndedAt = endedDaysAgo is { } days ? s_now.AddDays(-days) : null };

    private async Task AddAsync(params object[] rows)
    {
        await using var context = _storage.Context();
        context.AddRange(rows);
        await context.SaveChangesAsync();
    }

    private Task PruneAsync(RetentionOptions options)
    {
        var contexts = _storage.Get<IDbContextFactory<ConsoleDbContext>>();
        var audit = new AuditPruning(contexts, _storage.Get<IAuditLog>(), _clock);
        return new DataRetention(contexts, audit, Options.Create(options), _clock, NullLogger<DataRetention>.Instance).PruneAsync(default);
    }
}
