using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SparkStacker.Console.Components.Layout;
using SparkStacker.Console.Infrastructure;

namespace SparkStacker.Console.Components.Pages.Infrastructure;

/// <summary>Grafana's panels, once the browser has seen that Grafana answers here; until then, and without it, the content.</summary>
public sealed partial class GrafanaPanels : ThemeComponent
{
    private static readonly TimeRange[] s_ranges = [new("1h", "1 hour"), new("6h", "6 hours"), new("24h", "24 hours"), new("7d", "7 days")];

    private State _state;
    private string _theme = "dark";
    private string? _themeOf;

    private enum State
    {
        Asking,
        There,
        Absent,
    }

    [Inject] internal GrafanaLinks Grafana { get; init; } = default!;
    [Inject] public required IJSRuntime JavaScript { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }

    /// <summary>As in the address; anything unknown means six hours.</summary>
    [Parameter, EditorRequired] public required string? Range { get; set; }

    [Parameter, EditorRequired] public required RenderFragment ChildContent { get; set; }

    private TimeRange Open => Array.Find(s_ranges, range => range.Key == Range) ?? s_ranges[1];

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (firstRender)
        {
            await AskAsync();
            StateHasChanged();
        }
        else if (_themeOf != Theme.Choice)
        {
            await ReadThemeAsync();
            StateHasChanged();
        }
    }

    // A frame can't tell a page of Grafana from an error page, so the browser asks first: by the way that the frames will take.
    private async Task AskAsync()
    {
        await using var module = await ModuleAsync();
        _state = await module.InvokeAsync<bool>("answers", Grafana.Start + "api/health") ? State.There : State.Absent;
        await ReadThemeAsync(module);
    }

    private async Task ReadThemeAsync()
    {
        await using var module = await ModuleAsync();
        await ReadThemeAsync(module);
    }

    private async Task ReadThemeAsync(IJSObjectReference module)
    {
        _themeOf = Theme.Choice;
        _theme = await module.InvokeAsync<string>("theme") == "light" ? "light" : "dark";
    }

    private ValueTask<IJSObjectReference> ModuleAsync() =>
        JavaScript.InvokeAsync<IJSObjectReference>("import", "./Components/Pages/Infrastructure/GrafanaPanels.razor.js");

    private sealed record TimeRange(string Key, string Title);
}
