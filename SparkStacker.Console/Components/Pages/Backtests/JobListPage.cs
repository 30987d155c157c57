using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Backtests;
using SparkStacker.Console.Components.Shared;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Components.Pages.Backtests;

/// <summary>Jobs of one kind, newest first; follows what happens to them.</summary>
public abstract class JobListPage<TJob> : ReloadingComponent
    where TJob : class, IListedJob
{
    internal const int PageSize = 50;

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

    private protected override IDisposable OnChanged(Action callback) => Source.OnChanged(callback);

    private protected override async Task LoadAsync()
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
