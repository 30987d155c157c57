using SparkStacker.Console.Commands;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Backtests;

internal sealed class CancelBacktestHandler(BacktestBook book, BacktestRunner runner) : IConsoleCommandHandler
{
    public Type Command => typeof(CancelBacktest);

    public async Task<CommandResult> HandleAsync(ConsoleCommand command, CancellationToken cancellationToken)
    {
        var id = ((CancelBacktest)command).Backtest;
        var waited = await book.ChangeAsync(
            id, [BacktestState.Queued], (row, now) => (row.State, row.EndedAt, row.Problem) = (BacktestState.Cancelled, now, "Somebody stopped it before it ran."), cancellationToken);
        return waited || runner.Cancel(id) ? CommandResult.Done
            : CommandResult.Failed("backtest_not_open", "There is no such backtest that waits or runs.");
    }
}
