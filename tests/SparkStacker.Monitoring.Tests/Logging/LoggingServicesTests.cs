using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SparkStacker.Monitoring.Logging;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Monitoring.Tests.Metrics;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Monitoring.Tests.Logging;

public sealed class LoggingServicesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Write_ThenStop_FileHoldsEveryLineAsJson()
    {
        await using (var provider = Build())
        {
            var logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger("SparkStacker.Trading.Risk");
            for (var i = 0; i < 500; i++)
            {
                logger.LogInformation("Line {Number}", i);
            }
        }

        var lines = await File.ReadAllLinesAsync(Directory.GetFiles(Path.Combine(_folder.Path, "logs"), "sparkstacker-*.jsonl").Single());
        Assert.Equal(Enumerable.Range(0, 500), lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("data").GetProperty("number").GetInt32()));
    }

    [Fact]
    public async Task Write_AnyLine_IsCountedByLevelAndCategory()
    {
        await using var provider = Build();
        var registry = provider.GetRequiredService<MetricRegistry>();
        provider.GetRequiredService<ILoggerFactory>().CreateLogger("SparkStacker.Trading.Risk").LogWarning("x");

        Assert.Equal("1", MetricPage.Of(registry)["spark_stacker_log_messages_total{level=\"WARNING\",category=\"risk\"}"]);
    }

    [Fact]
    public async Task Filter_FrameworkChatter_IsOffUnlessAskedFor()
    {
        await using (var quiet = Build())
        {
            var factory = quiet.GetRequiredService<ILoggerFactory>();
            Assert.False(factory.CreateLogger("Microsoft.AspNetCore.Routing").IsEnabled(LogLevel.Information));
            Assert.True(factory.CreateLogger("SparkStacker.Console").IsEnabled(LogLevel.Information));
        }

        await using var loud = Build(("Logging:LogLevel:Microsoft.AspNetCore", "Debug"));
        Assert.True(loud.GetRequiredService<ILoggerFactory>().CreateLogger("Microsoft.AspNetCore.Routing").IsEnabled(LogLevel.Debug));
    }

    [Fact]
    public async Task Start_NothingLogged_LeavesNoFolder()
    {
        await using (var provider = Build())
        {
            provider.GetRequiredService<ILoggerFactory>();
        }

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Write_FolderThatCannotBeMade_DoesNotThrowAndSaysSo()
    {
        var file = _folder.Write("taken", "");
        await using var provider = Build(("SparkStacker:Logging:Directory", file));
        var logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger("SparkStacker.Test");

        logger.LogInformation("x");

        var registry = provider.GetRequiredService<MetricRegistry>();
        SpinWait.SpinUntil(() => MetricPage.Of(registry)["spark_stacker_log_messages_total{level=\"WARNING\",category=\"app\"}"] == "1", TimeSpan.FromSeconds(10));
        Assert.Equal("1", MetricPage.Of(registry)["spark_stacker_log_messages_total{level=\"WARNING\",category=\"app\"}"]);
    }

    [Fact]
    public void Validate_BadValues_AreAllReported()
    {
        var result = new LoggingOptionsValidator().Validate(null, new LoggingOptions { Directory = " ", RetainedFiles = 0, FileSizeLimitMb = 9999, QueueLength = 1 });

        Assert.Equal(4, result.Failures!.Count());
        Assert.Contains("SparkStacker:Logging:RetainedFiles must be 1 to 1000, was 0.", result.Failures!);
    }

    [Fact]
    public async Task Create_BadOptions_StillLogsSoThatTheStartCanReportThem()
    {
        await using var provider = Build(("SparkStacker:Logging:QueueLength", "many"));

        Assert.True(provider.GetRequiredService<ILoggerFactory>().CreateLogger("x").IsEnabled(LogLevel.Warning));
        Assert.ThrowsAny<Exception>(() => provider.GetRequiredService<IOptions<LoggingOptions>>().Value);
    }

    private ServiceProvider Build(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Append(("SparkStacker:DataDirectory", _folder.Path)).ToDictionary(s => s.Item1, s => (string?)s.Item2))
            .Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging(logging =>
        {
            // As the host does: the configuration's rules come before ours.
            foreach (var section in configuration.GetSection("Logging:LogLevel").GetChildren())
            {
                logging.AddFilter(section.Key, Enum.Parse<LogLevel>(section.Value!));
            }
        });
        services.AddSparkStackerLogging(configuration, isTerminal: false);
        return services.BuildServiceProvider();
    }
}
