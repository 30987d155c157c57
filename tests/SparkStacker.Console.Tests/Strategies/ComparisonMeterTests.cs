using System.Text;
using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Hosting;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Strategies;
using SparkStacker.Console.Tests.Storage;
using SparkStacker.Console.Tests.Trades;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Tests.Strategies;

public sealed class ComparisonMeterTests : IDisposable
{
    private readonly MetricRegistry _registry = new(TimeProvider.System);

    public void Dispose() => _registry.Dispose();

    [Theory]
    [InlineData(8, true)]
    [InlineData(4, false)]
    public async Task Look_TradesOfTwoStrategies_TellsCorrelationAndEffectivenessFromEnoughDaysOn(int days, bool isTold)
    {
        await using var storage = await TestStorage.CreateAsync();
        var snapshot = TwoStrategies();
        Assert.Null(storage.Engine.Commit(HedgedTrades.On(snapshot, days, "other")));
        var performance = new StrategyPerformance(storage.Get<IDbContextFactory<ConsoleDbContext>>());
        using var meter = new ComparisonMeter(new CandleEngine(0, snapshot), performance, new ComparisonMetrics(_registry), new StartupState(), TimeProvider.System);

        await meter.LookAsync(default);

        var compared = await performance.CompareAsync(snapshot.Strategies, snapshot.Account.Id.Value, null, null, default);
        var name = snapshot.Strategies[0].Definition.Id.Value;
        Assert.Equal(isTold, Page().Contains($"spark_stacker_strategy_correlation{{strategy_a=\"{name}\",strategy_b=\"other\"}} -", StringComparison.Ordinal));
        Assert.Equal(isTold, Page().Contains($"spark_stacker_hedge_effectiveness_percent{{strategy=\"{name}\"}} 100", StringComparison.Ordinal));
        Assert.Equal(isTold, compared.Pairs[0].Correlation.Value < -0.99);
    }

    internal static EngineSnapshot TwoStrategies()
    {
        var snapshot = SampleSnapshot.Flat();
        var first = snapshot.Strategies[0];
        return snapshot with { Strategies = [first, first with { Definition = first.Definition with { Id = new StrategyId("other") } }] };
    }

    private string Page()
    {
        using var page = new MetricsExporter(_registry, []).Render(MetricFormat.Text);
        return Encoding.UTF8.GetString(page.Content.Span);
    }
}
