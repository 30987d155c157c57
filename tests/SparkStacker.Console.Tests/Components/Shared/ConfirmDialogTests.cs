using SparkStacker.Console.Components.Shared;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Tests.Components.Shared;

public sealed class ConfirmDialogTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new();
    private readonly TaskCompletionSource<CommandResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _confirmed;
    private int _closed;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Open_IsAModalDialogWithItsTitle()
    {
        var dialog = await RenderAsync();

        var element = dialog.Find("[role=dialog]");
        Assert.Equal("true", element.GetAttribute("aria-modal"));
        Assert.Equal("Close the position?", dialog.Find("#" + element.GetAttribute("aria-labelledby")).TextContent);
        Assert.Single(_harness.JavaScript.CallsOf("open"));
    }

    [Fact]
    public async Task Open_FocusIsOnCancel()
    {
        var dialog = await RenderAsync();

        Assert.True(dialog.Find("button", "Cancel").HasAttribute("autofocus"));
        Assert.False(dialog.Find("button", "Close 0.0005 ETH").HasAttribute("autofocus"));
    }

    [Fact]
    public async Task Cancel_SendsNothing()
    {
        var dialog = await RenderAsync();

        await dialog.ClickAsync(dialog.Find("button", "Cancel"));
        await dialog.FireAsync(dialog.Find("dialog"), "onclose", null);

        Assert.Equal(0, _confirmed);
        Assert.Single(_harness.JavaScript.CallsOf("close"));
        Assert.Equal(1, _closed);
    }

    [Fact]
    public async Task Escape_TellsThatItIsClosed()
    {
        var dialog = await RenderAsync();

        await dialog.FireAsync(dialog.Find("dialog"), "onclose", null);

        Assert.Equal((0, 1), (_confirmed, _closed));
    }

    [Fact]
    public async Task Confirm_Pending_CantBeDoneTwice()
    {
        var dialog = await RenderAsync();
        var pending = dialog.ClickAsync(dialog.Find("button", "Close 0.0005 ETH at market"));
        await dialog.WaitForAsync(() => dialog.Find("button", "Close 0.0005 ETH").HasAttribute("disabled"));

        Assert.Equal("true", dialog.Find("button", "Close 0.0005 ETH").GetAttribute("aria-busy"));
        Assert.Empty(_harness.JavaScript.CallsOf("close"));

        _answer.SetResult(CommandResult.Done);
        await pending;
        Assert.Equal(1, _confirmed);
        Assert.Single(_harness.JavaScript.CallsOf("close"));
    }

    [Fact]
    public async Task Confirm_Refused_StaysOpenAndSaysWhy()
    {
        _answer.SetResult(CommandResult.Failed("already_closing", "A close order is on its way already."));
        var dialog = await RenderAsync();

        await dialog.ClickAsync(dialog.Find("button", "Close 0.0005 ETH"));

        Assert.Equal("A close order is on its way already.", dialog.Find("[role=alert]").TextContent);
        Assert.Empty(_harness.JavaScript.CallsOf("close"));
        Assert.False(dialog.Find("button", "Close 0.0005 ETH").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Confirm_NotPossible_IsDisabled()
    {
        var dialog = await _harness.RenderAsync<ConfirmDialog>(p => Parameters(p).Add(c => c.CanConfirm, false));

        Assert.True(dialog.Find("button", "Close 0.0005 ETH").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Dispose_ReleasesItsModule()
    {
        await RenderAsync();

        await _harness.DisposeAsync();

        Assert.Equal(0, _harness.JavaScript.OpenObjects);
    }

    private Task<Rendered<ConfirmDialog>> RenderAsync() => _harness.RenderAsync<ConfirmDialog>(p => Parameters(p));

    private RenderParameters<ConfirmDialog> Parameters(RenderParameters<ConfirmDialog> parameters) => parameters
        .Add(c => c.Title, "Close the position?")
        .Add(c => c.Act, "Close 0.0005 ETH at market")
        .Add(c => c.OnConfirm, () =>
        {
            _confirmed++;
            return _answer.Task;
        })
        .Add(c => c.OnClose, Microsoft.AspNetCore.Components.EventCallback.Factory.Create(this, () => _closed++))
        .AddContent("Sells at once.");
}
