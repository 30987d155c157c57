using System.Globalization;
using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Backtests;
using SparkStacker.Console.Backtests.Optimizations;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Console.Components.Shared.Notices;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Components.Pages.Backtests.Optimizations;

/// <summary>One sweep: how far it is, what it found, what it suggests.</summary>
public sealed partial class OptimizationPage : ComponentBase, IDisposable
{
    private OptimizationJob? _job;
    private OptimizationResult? _result;
    private string? _resultOf;
    private bool _loaded;
    private bool _deleting;
    private IDisposable? _subscription;

    [Inject] internal IOptimizationReader Reader { get; init; } = default!;
    [Inject] public required IOperatorCommands Commands { get; init; }
    [Inject] public required NoticeBoard Notices { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Parameter] public required string Id { get; set; }

    private string What
    {
        get
        {
            var order = _job!.Order;
            var ranges = string.Join(", ", order.Ranges.Select(r => $"{r.Name} {Numbers.Plain(r.From)} to {Numbers.Plain(r.To)} by {Numbers.Plain(r.Step)}"));
            var drawn = order.Random is { } random ? string.Create(CultureInfo.InvariantCulture, $"; {random:N0} sets drawn with seed {order.Seed}") : "";
            var judged = order.Windows == 0 ? "all days" : $"the testing days of {order.Windows} {(order.Windows == 1 ? "window" : "windows")}";
            return $"{ranges}{drawn}. Ranked by {SweepText.Metric(order.Rank)} of {judged}.";
        }
    }

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
        _job = await Reader.FindAsync(Id, CancellationToken.None);
        if (_job?.State != BacktestState.Done)
        {
            _result = null;
        }
        else if (_result is null || _resultOf != Id)
        {
            (_result, _resultOf) = (await Reader.ResultAsync(Id, CancellationToken.None), Id);
        }

        _loaded = true;
    }

    private async Task CancelAsync() => Notices.Report(await Commands.SendAsync(new CancelOptimization(Id), CancellationToken.None), "The optimization is stopped.");

    private async Task AgainAsync()
    {
        var result = await Commands.SendAsync(new StartOptimization(_job!.Order), CancellationToken.None);
        if (result is { IsSuccess: true, Message: { } id })
        {
            Navigation.NavigateTo($"/backtests/optimizations/{id}");
        }
        else
        {
            Notices.Report(result, "");
        }
    }

    private async Task<CommandResult> DeleteAsync()
    {
        var result = await Commands.SendAsync(new DeleteOptimization(Id), CancellationToken.None);
        if (result.IsSuccess)
        {
            Navigation.NavigateTo("/backtests/optimizations");
        }

        return result;
    }
}
