using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Hosting;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Components.Layout;

/// <summary>Reads the engine's snapshot and renders again when it has changed, and once a second.</summary>
public abstract class LiveComponent : ComponentBase, IAsyncDisposable
{
    private IAsyncDisposable? _subscription;

    [Inject] public required IEngineReader Engine { get; init; }
    [Inject] public required ILiveFeed Feed { get; init; }
    [Inject] public required TimeProvider Clock { get; init; }

    protected EngineSnapshot Snapshot { get; private set; } = default!;

    protected DateTimeOffset Now { get; private set; }

    public async ValueTask DisposeAsync()
    {
        if (_subscription is not null)
        {
            await _subscription.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected override void OnInitialized() => Read();

    // The feed calls once on subscribing, so that nothing between the first read and this line is missed.
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _subscription = Feed.Subscribe(TimeSpan.FromMilliseconds(75), () => InvokeAsync(() =>
            {
                Read();
                StateHasChanged();
            }));
        }
    }

    /// <summary>Computes what the markup shows.</summary>
    protected virtual void OnRead()
    {
    }

    private void Read()
    {
        (Snapshot, Now) = (Engine.Snapshot, Clock.GetUtcNow());
        OnRead();
    }
}
