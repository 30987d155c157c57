using SparkStacker.Console.Commands;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Backtests.Optimizations;

internal sealed class CancelOptimizationHandler(OptimizationRunner runner) : IConsoleCommandHandler
{
    public Type Command => typeof(CancelOptimization);

    public async Task<CommandResult> HandleAsync(ConsoleCommand command, CancellationToken cancellationToken) =>
        await runner.StopAsync(((CancelOptimization)command).Optimization, cancellationToken) ? CommandResult.Done
            : CommandResult.Failed("optimization_not_open", "There is no such sweep that waits or runs.");
}
