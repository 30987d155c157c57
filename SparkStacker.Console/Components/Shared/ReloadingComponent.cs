using Microsoft.AspNetCore.Components;

namespace SparkStacker.Console.Components.Shared;

/// <summary>Loads what it shows, and again when its source says that it has changed.</summary>
public abstract class ReloadingComponent : ComponentBase, IDisposable
{
    private IDisposable? _subscription;

    public void Dispose()
    {
        _subscription?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Begins to listen; whoever disposes of the answer stops it.</summary>
    private protected abstract IDisposable OnChanged(Action callback);

    private protected abstract Task LoadAsync();

    protected override Task OnParametersSetAsync() => LoadAsync();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _subscription = OnChanged(() => _ = InvokeAsync(async () =>
            {
                await LoadAsync();
                StateHasChanged();
            }));
        }
    }
}
