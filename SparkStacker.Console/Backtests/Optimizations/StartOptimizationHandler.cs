using SparkStacker.Console.Commands;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Backtests.Optimizations;

internal sealed class StartOptimizationHandler(
    OptimizationBook book, BacktestQueue queue, BacktestData data, BacktestStrategies strategies, IEngineReader engine) : IConsoleCommandHandler
{
    private const string Invalid = "invalid_optimization";

    public Type Command => typeof(StartOptimization);

    public async Task<CommandResult> HandleAsync(ConsoleCommand command, CancellationToken cancellationToken)
    {
        var order = WithParametersInForce(((StartOptimization)command).Order);
        if (OptimizationCheck.Read(order, strategies.All).Problems is [_, ..] problems)
        {
            return CommandResult.Failed(Invalid, string.Join(" ", problems));
        }

        if (await data.RefuseAsync(order.Backtest.Data, cancellationToken) is { } problem)
        {
            return CommandResult.Failed(Invalid, problem);
        }

        var id = await book.AddAsync(order, command.Actor, cancellationToken);
        await queue.EnqueueAsync(OptimizationRunner.KindName, id, cancellationToken);
        return new CommandResult((EngineError?)null, id);
    }

    // What isn't swept and not named is tried as it trades now, so that the proposed set is one that could be applied.
    private OptimizationOrder WithParametersInForce(OptimizationOrder order)
    {
        var parameters = new SortedDictionary<string, decimal>(order.Backtest.Parameters, StringComparer.Ordinal);
        var live = engine.Snapshot.Strategies.FirstOrDefault(s => s.Definition.Id.Value == order.Backtest.Strategy);
        foreach (var (name, value) in live?.Parameters.Values.AsEnumerable() ?? [])
        {
            if (!order.Ranges.Any(r => r.Name == name))
            {
                parameters.TryAdd(name, value);
            }
        }

        return order with { Backtest = order.Backtest with { Parameters = parameters } };
    }
}
