using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Serilog.Extensions.Logging;
using SparkStacker.Monitoring.Logging.Loki;
using SparkStacker.Monitoring.Metrics;

namespace SparkStacker.Monitoring.Logging;

/// <summary>Logging set-up for <c>Program.cs</c>.</summary>
public static class LoggingServices
{
    private const string DefaultDataDirectory = "./data";

    // The framework's own chatter; Logging:LogLevel in the configuration still wins over each of them.
    private static readonly (string Prefix, LogLevel Level)[] s_defaults =
    [
        ("Microsoft.AspNetCore", LogLevel.Warning),
        ("Microsoft.EntityFrameworkCore", LogLevel.Warning),
        ("Microsoft.Extensions.Http", LogLevel.Warning),
        ("System.Net.Http", LogLevel.Warning),
    ];

    /// <summary>Replaces the providers: JSON lines on stdout (lines for people at a terminal) and in rolling files, counted, redacted, written off the caller's thread.</summary>
    public static IHostApplicationBuilder AddSparkStackerLogging(this IHostApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSparkStackerLogging(builder.Configuration, !System.Console.IsOutputRedirected);
        return builder;
    }

    internal static IServiceCollection AddSparkStackerLogging(this IServiceCollection services, IConfiguration configuration, bool isTerminal)
    {
        services.AddOptions<LoggingOptions>()
            .BindConfiguration(LoggingOptions.Section)
            .PostConfigure(options => options.Directory ??= Path.Combine(configuration["SparkStacker:DataDirectory"] ?? DefaultDataDirectory, "logs"))
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LoggingOptions>, LoggingOptionsValidator>());
        services.AddOptions<LokiOptions>().BindConfiguration(LokiOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LokiOptions>, LokiOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<MetricRegistry>(provider => new MetricRegistry(provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<LogLevelSwitch>();
        services.AddSingleton<IPostConfigureOptions<LoggerFilterOptions>>(provider => provider.GetRequiredService<LogLevelSwitch>());
        services.AddSingleton<IOptionsChangeTokenSource<LoggerFilterOptions>>(provider => provider.GetRequiredService<LogLevelSwitch>());
        services.TryAddSingleton<LogQueues>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IMetricCollector, LogQueues>(provider => provider.GetRequiredService<LogQueues>()));
        services.AddSingleton<ILoggerProvider>(provider =>
        {
            var loki = LokiOrNothing(provider);
            var logger = LogPipeline.Create(
                OptionsOrDefaults(provider), loki, provider.GetRequiredService<MetricRegistry>(), provider.GetRequiredService<LogQueues>(), isTerminal);
            if (!string.IsNullOrEmpty(loki.Url) && !string.IsNullOrEmpty(configuration[$"{LoggingOptions.Section}:{nameof(LoggingOptions.Directory)}"]))
            {
                logger.ForContext(Serilog.Core.Constants.SourceContextPropertyName, typeof(LokiSink).FullName)
                    .Warning("Lines go to Loki and to a folder of their own: where an agent reads that folder, every line arrives twice.");
            }

            return new SerilogLoggerProvider(logger, dispose: true);
        });
        services.Configure<LoggerFilterOptions>(options =>
        {
            // Before the rules of the configuration: of two that fit equally well the later one holds.
            foreach (var (prefix, level) in s_defaults)
            {
                options.Rules.Insert(0, new LoggerFilterRule(null, prefix, level, null));
            }
        });
        return services;
    }

    // The host logs before it checks its options: a bad value is reported by that check, not by the first log line.
    private static LoggingOptions OptionsOrDefaults(IServiceProvider provider)
    {
        try
        {
            return provider.GetRequiredService<IOptions<LoggingOptions>>().Value;
        }
        catch (Exception fault) when (fault is OptionsValidationException or InvalidOperationException)
        {
            return new LoggingOptions { Directory = Path.Combine(DefaultDataDirectory, "logs") };
        }
    }

    private static LokiOptions LokiOrNothing(IServiceProvider provider)
    {
        try
        {
            return provider.GetRequiredService<IOptions<LokiOptions>>().Value;
        }
        catch (Exception fault) when (fault is OptionsValidationException or InvalidOperationException)
        {
            return new LokiOptions();
        }
    }
}
