using System.Globalization;
using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Backtests;
using SparkStacker.Console.Backtests.Optimizations;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Components.Pages.Backtests.Optimizations;

/// <summary>One sweep: how far it is, what it found, what it suggests.</summary>
public sealed partial class OptimizationPage : JobPage
{
    private OptimizationJob? _job;
    private OptimizationResult? _result;
    private string? _resultOf;
    private bool _loaded;
    private bool _deleting;

    [Inject] internal IOptimizationReader Reader { get; init; } = default!;

    private protected override string List => "/backtests/optimizations";

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

    private protected override IDisposable OnChanged(Action callback) => Reader.OnChanged(callback);

    private protected override async Task LoadAsync()
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

    private Task CancelAsync() => StopAsync(new CancelOptimization(Id), "The optimization is stopped.");

    private Task AgainAsync() => StartAsync(new StartOptimization(_job!.Order));

    private Task<CommandResult> DeleteAsync() => DeleteAsync(new DeleteOptimization(Id));
}
