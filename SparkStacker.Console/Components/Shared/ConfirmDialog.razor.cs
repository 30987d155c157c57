using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Components.Shared;

/// <summary>
/// Asks once before something that counts. Render it to open it; the browser keeps the focus inside and closes it on Escape.
/// Stays open with the reason when the act is refused.
/// </summary>
public sealed partial class ConfirmDialog : ComponentBase, IAsyncDisposable
{
    private readonly string _titleId = "dialog-title-" + Guid.NewGuid().ToString("N")[..8];
    private readonly string _bodyId = "dialog-body-" + Guid.NewGuid().ToString("N")[..8];
    private ElementReference _dialog;
    private IJSObjectReference? _module;
    private string? _refusal;
    private bool _isPending;

    [Inject]
    public required IJSRuntime JavaScript { get; init; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>Names the act on the confirming button: "Close 0.0005 ETH at market".</summary>
    [Parameter, EditorRequired]
    public required string Act { get; set; }

    /// <summary>Carries it out.</summary>
    [Parameter, EditorRequired]
    public required Func<Task<CommandResult>> OnConfirm { get; set; }

    /// <summary>Cancelled, or done: stop rendering the dialog.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnClose { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    /// <summary>Text of the other button; null leaves it out where there is nothing to cancel.</summary>
    [Parameter]
    public string? Cancel { get; set; } = "Cancel";

    [Parameter]
    public bool CanConfirm { get; set; } = true;

    [Parameter]
    public bool IsDangerous { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _module = await JavaScript.InvokeAsync<IJSObjectReference>("import", "./Components/Shared/ConfirmDialog.razor.js");
            await _module.InvokeVoidAsync("open", _dialog);
        }
    }

    private async Task ConfirmAsync()
    {
        if (_isPending || !CanConfirm)
        {
            return;
        }

        (_isPending, _refusal) = (true, null);
        try
        {
            var result = await OnConfirm();
            _refusal = result.Error?.Message;
        }
        finally
        {
            _isPending = false;
        }

        if (_refusal is null)
        {
            await CloseAsync();
        }
    }

    // The browser closes it, gives the focus back to where it was, and raises the close event.
    private async Task CloseAsync()
    {
        if (_module is not null)
        {
            await _module.InvokeVoidAsync("close", _dialog);
        }
        else
        {
            await OnClose.InvokeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The tab is gone, and the module with it.
        }
    }
}
