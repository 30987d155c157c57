using SparkStacker.Console.Commands;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Backtests;

internal sealed class StartBacktestHandler(BacktestBook book, BacktestQueue queue, BacktestData data, BacktestStrategies strategies) : IConsoleCommandHandler
{
    public Type Command => typeof(StartBacktest);

    public async Task<CommandResult> HandleAsync(ConsoleCommand command, CancellationToken cancellationToken)
    {
        var order = ((StartBacktest)command).Order;
        if (BacktestCheck.Read(order, strategies.All).Problems is [_, ..] problems)
        {
            return CommandResult.Failed("invalid_backtest", string.Join(" ", problems));
        }

        if (await data.RefuseAsync(order.Data, cancellationToken) is { } problem)
        {
            return CommandResult.Failed("invalid_backtest", problem);
        }

        var id = await book.AddAsync(order, command.Actor, cancellationToken);
        await queue.EnqueueAsync(BacktestRunner.KindName, id, cancellationToken);
        return new CommandResult((EngineError?)null, id);
    }
}
