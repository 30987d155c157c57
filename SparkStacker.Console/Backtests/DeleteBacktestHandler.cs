using SparkStacker.Console.Commands;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Backtests;

internal sealed class DeleteBacktestHandler(BacktestBook book) : IConsoleCommandHandler
{
    public Type Command => typeof(DeleteBacktest);

    public async Task<CommandResult> HandleAsync(ConsoleCommand command, CancellationToken cancellationToken) =>
        await book.DeleteAsync(((DeleteBacktest)command).Backtest, cancellationToken) ? CommandResult.Done
            : CommandResult.Failed("backtest_not_found", "There is no such backtest, or it runs: stop it first.");
}
