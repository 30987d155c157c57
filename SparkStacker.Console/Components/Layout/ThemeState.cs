using Microsoft.JSInterop;

namespace SparkStacker.Console.Components.Layout;

/// <summary>The theme that was chosen in this browser: a cookie that theme.js reads and writes.</summary>
internal sealed class ThemeState(IJSRuntime js)
{
    public static IReadOnlyList<string> Choices { get; } = ["dark", "light", "system"];

    public event Action? Changed;

    /// <summary>Null until the browser has been asked.</summary>
    public string? Choice { get; private set; }

    public async Task LoadAsync()
    {
        if (Choice is null)
        {
            Choice = await js.InvokeAsync<string>("sparkTheme.choice");
            Changed?.Invoke();
        }
    }

    public async Task ChooseAsync(string choice)
    {
        Choice = choice;
        await js.InvokeVoidAsync("sparkTheme.choose", choice);
        Changed?.Invoke();
    }
}
