using Microsoft.AspNetCore.Components;
using SparkStacker.Monitoring.Health;

namespace SparkStacker.Console.Components.Pages.SystemStatus;

/// <summary>The checks of <c>/readyz</c>, asked again every five seconds.</summary>
public sealed partial class ReadinessCard : ComponentBase, IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _end = new();
    private ReadinessReport? _report;

    [Inject] public required Readiness Readiness { get; init; }
    [Inject] public required TimeProvider Clock { get; init; }

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    protected override async Task OnInitializedAsync() => _report = await Readiness.ReportAsync(_end.Token);

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _ = RepeatAsync(_end.Token);
        }
    }

    private async Task RepeatAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(s_pause, Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                _report = await Readiness.ReportAsync(cancellationToken);
                await InvokeAsync(StateHasChanged);
            }
        }
        catch (OperationCanceledException)
        {
            // The page is left.
        }
    }
}
