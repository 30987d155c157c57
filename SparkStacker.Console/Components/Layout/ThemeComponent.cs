using Microsoft.AspNetCore.Components;

namespace SparkStacker.Console.Components.Layout;

/// <summary>Renders again when the theme is chosen, also by another component.</summary>
public abstract class ThemeComponent : ComponentBase, IDisposable
{
    [Inject] internal ThemeState Theme { get; set; } = default!;

    public void Dispose()
    {
        Theme.Changed -= StateHasChanged;
        GC.SuppressFinalize(this);
    }

    protected override void OnInitialized() => Theme.Changed += StateHasChanged;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await Theme.LoadAsync();
        }
    }
}
