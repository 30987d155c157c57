using SparkStacker.Console.Backtests.Optimizations;
using SparkStacker.Console.Commands;

namespace SparkStacker.Console.Backtests;

internal static class BacktestServices
{
    public static IServiceCollection AddBacktests(this IServiceCollection services)
    {
        services.AddSingleton<BacktestData>();
        services.AddSingleton<BacktestStrategies>();
        services.AddSingleton<BacktestBook>();
        services.AddSingleton<IBacktestReader>(provider => provider.GetRequiredService<BacktestBook>());
        services.AddSingleton<BacktestRunner>();
        services.AddSingleton<IHeavyWork>(provider => provider.GetRequiredService<BacktestRunner>());
        services.AddOptimizations();
        services.AddSingleton<BacktestQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<BacktestQueue>());
        services.AddHostedService<BacktestMeter>();
        services.AddSingleton<IConsoleCommandHandler, StartBacktestHandler>();
        services.AddSingleton<IConsoleCommandHandler, CancelBacktestHandler>();
        return services.AddSingleton<IConsoleCommandHandler, DeleteBacktestHandler>();
    }
}
