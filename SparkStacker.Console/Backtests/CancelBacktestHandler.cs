using SparkStacker.Console.Commands;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Backtests;

internal sealed class CancelBacktestHandler(BacktestRunner runner) : IConsoleCommandHandler
{
    public Type Command => typeof(CancelBacktest);

    public async Task<CommandResult> HandleAsync(ConsoleCommand command, CancellationToken cancellationToken) =>
        await runner.StopAsync(((CancelBacktest)command).Backtest, cancellationToken) ? CommandResult.Done
            : CommandResult.Failed("backtest_not_open", "There is no such backtest that waits or runs.");
}
