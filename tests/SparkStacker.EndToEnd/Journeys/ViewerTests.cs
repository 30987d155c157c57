using Microsoft.Playwright;
using SparkStacker.EndToEnd.Hosting;
using SparkStacker.Tests.Shared.Fixtures;
using static Microsoft.Playwright.Assertions;

namespace SparkStacker.EndToEnd.Journeys;

/// <summary>What a viewer sees, and what happens when one forges calls into the circuit.</summary>
public sealed class ViewerTests
{
    private const string ViewerEmail = "viewer@example.com";
    private const string ViewerPassword = "Only-for-looking-1";

    // Keeps the page's sockets and what it sent, as any script in the browser could.
    private const string Eavesdrop = """
        window.sockets = []; window.sent = [];
        const Native = window.WebSocket;
        window.WebSocket = class extends Native {
          constructor(...a) { super(...a); window.sockets.push(this); }
          send(data) { window.sent.push(data); super.send(data); }
        };
        """;

    // Takes the frame of a click that the viewer may make and sends it again for every handler that the circuit could have.
    // The number is padded to its old width, so that no length in the frame changes.
    private const string Forge = """
        () => {
          const text = data => new TextDecoder('latin1').decode(data);
          const frame = window.sent.filter(d => typeof d !== 'string').map(d => new Uint8Array(d.buffer ?? d)).reverse()
            .find(d => /eventHandlerId\\?":\d+/.test(text(d)) && text(d).includes('click'));
          const match = /eventHandlerId\\?":(\d+)/.exec(text(frame));
          const at = match.index + match[0].length - match[1].length, width = match[1].length;
          const socket = window.sockets.filter(s => s.readyState === 1).at(-1);
          let count = 0;
          for (let id = 1; id < 10 ** width; id++, count++) {
            const forged = frame.slice();
            [...String(id).padEnd(width)].forEach((c, i) => forged[at + i] = c.charCodeAt(0));
            socket.send(forged);
          }
          return count;
        }
        """;

    [ChromiumFact]
    public async Task Viewer_OnTheOverview_SeesEverythingAndNoControl_AndForgedCallsDoNothing()
    {
        using var folder = new TemporaryFolder();
        await using var console = await ConsoleProcess.StartAsync(
            folder.Path, ("Market:Source", "replay"), ("Market:ReplaySpeed", "60"), ("Admin:Email", Steps.AdminEmail), ("Admin:Password", Steps.AdminPassword));
        await using var browser = await Browser.StartAsync();
        var admin = await browser.OpenAsync(console.Address);
        await admin.SignInAsync(Steps.AdminEmail, Steps.AdminPassword);
        await admin.GotoAsync("/admin/users");
        await admin.AssertAccessibleAsync();
        await admin.AddUserAsync(ViewerEmail, "Viewer", ViewerPassword);
        await admin.GotoAsync("/");
        await admin.Switch().ClickAsync();
        await Expect(admin.Switch()).ToHaveAttributeAsync("aria-checked", "true");

        var viewer = await browser.OpenAsync(console.Address);
        await viewer.AddInitScriptAsync(Eavesdrop);
        await viewer.SignInAsync(ViewerEmail, ViewerPassword);
        await Expect(viewer.Locator("canvas").First).ToBeVisibleAsync();
        await Expect(viewer.GetByRole(AriaRole.Heading, new() { Name = "macd_eth_usd" })).ToBeVisibleAsync();
        await Expect(viewer.Switch()).ToHaveCountAsync(0);
        await Expect(viewer.CloseButton()).ToHaveCountAsync(0);
        await Expect(viewer.GetByRole(AriaRole.Button, new() { Name = "Stop trading" })).ToHaveCountAsync(0);
        await viewer.GotoAsync("/admin/users");
        await Expect(viewer.GetByText(Steps.AdminEmail)).ToHaveCountAsync(0);

        await viewer.GotoAsync("/");
        await viewer.GetByRole(AriaRole.Button, new() { Name = "Last 50 candles" }).ClickAsync();
        await Expect(viewer.GetByRole(AriaRole.Columnheader, new() { Name = "Volume" })).ToBeVisibleAsync();
        var data = new ConsoleData(folder.Path);
        var before = data.Rows("SELECT type FROM engine_events WHERE type IN ('strategy_switched', 'kill_switch_changed', 'position_changed')").Count;
        Assert.True(await viewer.EvaluateAsync<int>(Forge) >= 9);

        // The viewer's own circuit answers after the forged calls, so all of them have been looked at.
        await viewer.GotoAsync("/?tab=events");
        await Expect(viewer.GetByRole(AriaRole.Tab, new() { Name = "Events" })).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(admin.Switch()).ToHaveAttributeAsync("aria-checked", "true");
        Assert.Equal(before, data.Rows("SELECT type FROM engine_events WHERE type IN ('strategy_switched', 'kill_switch_changed', 'position_changed')").Count);
        Assert.Empty(data.Rows($"SELECT action FROM audit_entries WHERE actor = '{ViewerEmail}' AND result = 'ok' AND action NOT LIKE '%sign%'"));
    }
}
