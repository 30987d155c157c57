using System.Collections.Immutable;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Tests.Fixtures;

/// <summary>Shows one snapshot and keeps the commands that reach it.</summary>
internal sealed class FixedEngine : IEngineReader, IEngineCommands
{
    public List<EngineCommand> Received { get; } = [];

    public CommandResult Answer { get; set; } = CommandResult.Done;

    /// <summary>Called when a command comes in.</summary>
    public Action Receiving { get; set; } = () => { };

    /// <summary>What an answer waits for.</summary>
    public Task Delay { get; set; } = Task.CompletedTask;

    public EngineSnapshot Snapshot { get; set; } = Snapshots.Running;

    public ReadOnlyMemory<Candle> Candles(MarketSymbol symbol, int count) => default;

    public ReadOnlyMemory<Candle> Candles(MarketSymbol symbol, Interval interval, int count) => default;

    public ImmutableArray<IndicatorPoint> Indicators(StrategyId strategy, int count) => [];

    public async Task<CommandResult> SendAsync(EngineCommand command, CancellationToken cancellationToken)
    {
        Receiving();
        Received.Add(command);
        await Delay.WaitAsync(cancellationToken);
        return Answer;
    }
}
