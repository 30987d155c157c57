using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Backtests;
using SparkStacker.Console.Backtests.Optimizations;

namespace SparkStacker.Console.Components.Pages.Backtests.Optimizations;

/// <summary>What was swept, newest first, and a form to sweep something.</summary>
public sealed partial class OptimizationsPage : ComponentBase, IDisposable
{
    internal const int PageSize = 50;

    private IReadOnlyList<OptimizationJob>? _jobs;
    private IReadOnlyList<BacktestDataset> _datasets = [];
    private string? _fault;
    private IDisposable? _subscription;

    [Inject] internal IOptimizationReader Reader { get; init; } = default!;
    [Inject] internal BacktestData Data { get; init; } = default!;

    [SupplyParameterFromQuery] public string? Before { get; set; }

    private string Summary => _jobs?.Count(job => job.IsOpen) switch
    {
        null or 0 => "",
        1 => "1 is open",
        var open => $"{open} are open, one runs at a time",
    };

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
        try
        {
            _jobs = await Reader.ListAsync(Before, PageSize, CancellationToken.None);
            _datasets = await Data.ListAsync(CancellationToken.None);
            _fault = null;
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or IOException)
        {
            _fault = "The optimizations could not be read from the database.";
        }
    }
}
