using SparkStacker.Console.Commands;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Backtests;

internal sealed class StartBacktestHandler(BacktestBook book, BacktestQueue queue, BacktestData data) : IConsoleCommandHandler
{
    public Type Command => typeof(StartBacktest);

    public async Task<CommandResult> HandleAsync(ConsoleCommand command, CancellationToken cancellationToken)
    {
        var order = ((StartBacktest)command).Order;
        if (BacktestCheck.Read(order).Problems is [_, ..] problems)
        {
            return CommandResult.Failed("invalid_backtest", string.Join(" ", problems));
        }

        var sets = await data.ListAsync(cancellationToken);
        if (!sets.Any(s => s.Key == order.Data))
        {
            return CommandResult.Failed("invalid_backtest", $"data: '{order.Data}' is unknown; allowed are {string.Join(", ", sets.Select(s => s.Key))}.");
        }

        var id = await book.AddAsync(order, command.Actor, cancellationToken);
        await queue.EnqueueAsync(BacktestRunner.KindName, id, cancellationToken);
        return new CommandResult((EngineError?)null, id);
    }
}
