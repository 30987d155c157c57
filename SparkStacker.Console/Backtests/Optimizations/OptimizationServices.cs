using SparkStacker.Console.Commands;

namespace SparkStacker.Console.Backtests.Optimizations;

internal static class OptimizationServices
{
    public static IServiceCollection AddOptimizations(this IServiceCollection services)
    {
        services.AddSingleton<OptimizationBook>();
        services.AddSingleton<IOptimizationReader>(provider => provider.GetRequiredService<OptimizationBook>());
        services.AddSingleton<OptimizationRunner>();
        services.AddSingleton<IHeavyWork>(provider => provider.GetRequiredService<OptimizationRunner>());
        services.AddSingleton<IConsoleCommandHandler, StartOptimizationHandler>();
        services.AddSingleton<IConsoleCommandHandler, CancelOptimizationHandler>();
        return services.AddSingleton<IConsoleCommandHandler, DeleteOptimizationHandler>();
    }
}
