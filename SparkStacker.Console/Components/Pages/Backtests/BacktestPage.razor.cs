using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Backtests;
using SparkStacker.Console.Commands;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Components.Pages.Backtests;

/// <summary>One backtest: how far it is, and what came of it.</summary>
public sealed partial class BacktestPage : JobPage
{
    private BacktestJob? _job;
    private BacktestResult? _result;
    private bool _loaded;
    private bool _deleting;

    [Inject] internal IBacktestReader Reader { get; init; } = default!;

    private protected override string List => "/backtests";

    private MarketRules Rules => _job is { } job && job.Order.Data != BacktestDataset.RecordingKey
        ? MarketRules.Find(new MarketSymbol(job.Order.Data)) ?? MarketRules.EthUsd : MarketRules.EthUsd;

    private protected override IDisposable OnChanged(Action callback) => Reader.OnChanged(callback);

    private protected override async Task LoadAsync()
    {
        var before = _job;
        _job = await Reader.FindAsync(Id, CancellationToken.None);
        if (_job?.State == BacktestState.Done && (before?.State != BacktestState.Done || before.Id != _job.Id))
        {
            _result = await Reader.ResultAsync(Id, CancellationToken.None);
        }

        _loaded = true;
    }

    private Task CancelAsync() => StopAsync(new CancelBacktest(Id), "The backtest is stopped.");

    private Task AgainAsync() => StartAsync(new StartBacktest(_job!.Order));

    private Task<CommandResult> DeleteAsync() => DeleteAsync(new DeleteBacktest(Id));
}
