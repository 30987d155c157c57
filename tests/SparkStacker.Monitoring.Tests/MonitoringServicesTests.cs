using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SparkStacker.Monitoring.Health;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Monitoring.Tests;

public sealed class MonitoringServicesTests
{
    [Fact]
    public async Task Add_Everything_CanBeResolvedAndRuns()
    {
        await using var provider = Build([]);

        Assert.Equal(4, provider.GetServices<IHostedService>().Count());
        Assert.NotNull(provider.GetRequiredService<ConsoleMetrics>());
        Assert.Equal(5, (await provider.GetRequiredService<Readiness>().ReportAsync(CancellationToken.None)).Checks.Length);
        using var page = provider.GetRequiredService<MetricsExporter>().Render(MetricFormat.OpenMetrics);
        Assert.True(page.Content.Length > 1000);
    }

    [Fact]
    public async Task Start_TokenFileThatIsMissing_IsRefusedByItsKey()
    {
        await using var provider = Build(new() { ["SparkStacker:Metrics:TokenFile"] = "/nowhere/token" });

        var refused = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains("SparkStacker:Metrics:TokenFile", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Assembly_References_NeitherWebNorDatabase() => Assert.DoesNotContain(
        typeof(MonitoringServices).Assembly.GetReferencedAssemblies(),
        name => name.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || name.Name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            || name.Name == "SparkStacker.Console");

    private static ServiceProvider Build(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var engine = new FakeEngine { Snapshot = Samples.Running() };
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<IEngineReader>(engine);
        services.AddSingleton<IEngineEvents>(engine);
        services.AddSparkStackerMonitoring(configuration);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}
