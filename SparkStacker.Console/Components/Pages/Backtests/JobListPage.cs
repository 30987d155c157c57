using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Backtests;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Components.Pages.Backtests;

/// <summary>Jobs of one kind, newest first; follows what happens to them.</summary>
public abstract class JobListPage<TJob> : ComponentBase, IDisposable
    where TJob : class, IListedJob
{
    internal const int PageSize = 50;

    private IDisposable? _subscription;

    [Inject] internal BacktestData Data { get; init; } = default!;
    [Inject] internal BacktestStrategies Known { get; init; } = default!;

    [SupplyParameterFromQuery] public string? Before { get; set; }

    /// <summary>Null before the first answer.</summary>
    protected IReadOnlyList<TJob>? Jobs { get; private set; }

    protected IReadOnlyList<BacktestDataset> Datasets { get; private set; } = [];

    protected IReadOnlyList<StrategyDefinition> Strategies => Known.All;

    /// <summary>Why they can't be shown.</summary>
    protected string? Fault { get; private set; }

    protected string Summary => Jobs?.Count(job => job.IsOpen) switch
    {
        null or 0 => "",
        1 => "1 is open",
        var open => $"{open} are open, one runs at a time",
    };

    private protected abstract IJobReader<TJob> Source { get; }

    public void Dispose()
    {
        _subscription?.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _subscription = Source.OnChanged(() => _ = InvokeAsync(async () =>
            {
                await LoadAsync();
                StateHasChanged();
            }));
        }
    }

    protected async Task LoadAsync()
    {
        try
        {
            Jobs = await Source.ListAsync(Before, PageSize, CancellationToken.None);
            Datasets = await Data.ListAsync(CancellationToken.None);
            Fault = null;
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or IOException)
        {
            Fault = "The list could not be read from the database.";
        }
    }
}
