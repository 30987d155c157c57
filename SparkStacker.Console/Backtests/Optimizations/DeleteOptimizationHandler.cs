using SparkStacker.Console.Commands;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Backtests.Optimizations;

internal sealed class DeleteOptimizationHandler(OptimizationBook book) : IConsoleCommandHandler
{
    public Type Command => typeof(DeleteOptimization);

    public async Task<CommandResult> HandleAsync(ConsoleCommand command, CancellationToken cancellationToken) =>
        await book.DeleteAsync(((DeleteOptimization)command).Optimization, cancellationToken) ? CommandResult.Done
            : CommandResult.Failed("optimization_not_found", "There is no such sweep, or it runs: stop it first.");
}
