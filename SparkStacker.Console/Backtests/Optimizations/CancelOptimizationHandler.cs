using SparkStacker.Console.Commands;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Backtests.Optimizations;

internal sealed class CancelOptimizationHandler(OptimizationBook book, OptimizationRunner runner) : IConsoleCommandHandler
{
    public Type Command => typeof(CancelOptimization);

    public async Task<CommandResult> HandleAsync(ConsoleCommand command, CancellationToken cancellationToken)
    {
        var id = ((CancelOptimization)command).Optimization;
        var waited = await book.ChangeAsync(
            id, [BacktestState.Queued], (row, now) => (row.State, row.EndedAt, row.Problem) = (BacktestState.Cancelled, now, "Somebody stopped it before it ran."), cancellationToken);
        return waited || runner.Cancel(id) ? CommandResult.Done
            : CommandResult.Failed("optimization_not_open", "There is no such sweep that waits or runs.");
    }
}
