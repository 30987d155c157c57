using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Backtests;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Components.Shared.Notices;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Components.Pages.Backtests;

/// <summary>One backtest: how far it is, and what came of it.</summary>
public sealed partial class BacktestPage : ComponentBase, IDisposable
{
    private BacktestJob? _job;
    private BacktestResult? _result;
    private bool _loaded;
    private bool _deleting;
    private IDisposable? _subscription;

    [Inject] internal IBacktestReader Reader { get; init; } = default!;
    [Inject] public required IOperatorCommands Commands { get; init; }
    [Inject] public required NoticeBoard Notices { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Parameter] public required string Id { get; set; }

    private MarketRules Rules => _job is { } job && job.Order.Data != BacktestDataset.RecordingKey
        ? MarketRules.Find(new MarketSymbol(job.Order.Data)) ?? MarketRules.EthUsd : MarketRules.EthUsd;

    public void Dispose() => _subscription?.Dispose();

    protected override Task OnParametersSetAsync() => LoadAsync();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _subscription = Reader.OnChanged(() => _ = InvokeAsync(async () =>
            {
                await LoadAsync();
                StateHasChanged();
            }));
        }
    }

    private async Task LoadAsync()
    {
        var before = _job;
        _job = await Reader.FindAsync(Id, CancellationToken.None);
        if (_job?.State == BacktestState.Done && (before?.State != BacktestState.Done || before.Id != _job.Id))
        {
            _result = await Reader.ResultAsync(Id, CancellationToken.None);
        }

        _loaded = true;
    }

    private async Task CancelAsync() => Notices.Report(await Commands.SendAsync(new CancelBacktest(Id), CancellationToken.None), "The backtest is stopped.");

    private async Task AgainAsync()
    {
        var result = await Commands.SendAsync(new StartBacktest(_job!.Order), CancellationToken.None);
        if (result is { IsSuccess: true, Message: { } id })
        {
            Navigation.NavigateTo($"/backtests/{id}");
        }
        else
        {
            Notices.Report(result, "");
        }
    }

    private async Task<CommandResult> DeleteAsync()
    {
        var result = await Commands.SendAsync(new DeleteBacktest(Id), CancellationToken.None);
        if (result.IsSuccess)
        {
            Navigation.NavigateTo("/backtests");
        }

        return result;
    }
}
