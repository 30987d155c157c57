using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Alerts;
using SparkStacker.Console.Api.Streaming;
using SparkStacker.Console.Tests.Fixtures;

namespace SparkStacker.Console.Tests.Api;

public sealed class StreamTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    private StreamJournal Journal => console.Services.GetRequiredService<StreamJournal>();

    [Fact]
    public async Task Stream_SubscribedWithATokenInTheFirstMessage_TellsASnapshotThenEveryEventOnce()
    {
        using var socket = await OpenAsync();
        await SendAsync(socket, new { type = "subscribe", channels = new[] { "positions" } });
        var snapshot = await ReadAsync(socket);
        Journal.Append([Event("positions", 1), Event("orders", 2), Event("positions", 3)]);
        var (first, second) = (await ReadAsync(socket), await ReadAsync(socket));

        Assert.Equal(("snapshot", "subscribed"), (Text(snapshot, "type"), Text(snapshot, "reason")));
        Assert.Single(snapshot.GetProperty("channels").GetProperty("positions").EnumerateArray());
        var start = snapshot.GetProperty("sequence").GetInt64();
        Assert.Equal([start + 1, start + 2], new[] { first, second }.Select(e => e.GetProperty("sequence").GetInt64()));
        Assert.Equal([1, 3], new[] { first, second }.Select(e => e.GetProperty("data").GetProperty("number").GetInt32()));
    }

    [Fact]
    public async Task Stream_ResumedAfterABreak_TellsWhatWasMissedAndNothingTwice()
    {
        JsonElement last;
        using (var socket = await OpenAsync())
        {
            await SendAsync(socket, new { type = "subscribe", channels = new[] { "trades" } });
            await ReadAsync(socket);
            Journal.Append([Event("trades", 1)]);
            last = await ReadAsync(socket);
        }

        Journal.Append([Event("trades", 2), Event("trades", 3)]);
        using var again = await OpenAsync();
        await SendAsync(again, new { type = "resume", channels = new[] { "trades" }, sequence = last.GetProperty("sequence").GetInt64(), cursor = Text(last, "cursor") });
        var frames = new[] { await ReadAsync(again), await ReadAsync(again), await ReadAsync(again) };

        Assert.Equal(["resumed", "event", "event"], frames.Select(f => Text(f, "type")));
        Assert.Equal([2, 3], frames.Skip(1).Select(f => f.GetProperty("data").GetProperty("number").GetInt32()));
        Assert.Equal(last.GetProperty("sequence").GetInt64() + 1, frames[1].GetProperty("sequence").GetInt64());
    }

    [Fact]
    public async Task Stream_ResumedFromAnotherLife_SaysThatASnapshotComes()
    {
        using var socket = await OpenAsync();
        await SendAsync(socket, new { type = "resume", channels = new[] { "trades" }, sequence = 5, cursor = "another.7.0" });
        var answer = await ReadAsync(socket);

        Assert.Equal(("snapshot", "history_gone"), (Text(answer, "type"), Text(answer, "reason")));
    }

    [Theory]
    [InlineData("""{"type":"authenticate","token":"sst_nothing"}""")]
    [InlineData("""{"type":"subscribe","channels":["positions"]}""")]
    [InlineData("nonsense")]
    public async Task Stream_WithoutAUsableToken_TellsNothingAndCloses(string message)
    {
        using var socket = await console.ConnectAsync("/api/v1/stream");
        await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, default);

        var answer = await socket.ReceiveAsync(new byte[1_000], default);

        Assert.Equal(WebSocketMessageType.Close, answer.MessageType);
        Assert.InRange((int)answer.CloseStatus!.Value, 4_000, 4_999);
    }

    [Fact]
    public async Task Stream_OfAlerts_TellsAnAlertThatComes()
    {
        using var socket = await OpenAsync();
        await SendAsync(socket, new { type = "subscribe", channels = new[] { "alerts", "jobs" } });
        Assert.Equal(JsonValueKind.Array, (await ReadAsync(socket)).GetProperty("channels").GetProperty("jobs").ValueKind);

        await console.Services.GetRequiredService<AlertBook>().TakeAsync(
            [new ReceivedAlert("c0ffee", "FeedStale", "warning", null, null, "No data", null, null, null, null, new Dictionary<string, string>(), Snapshots.Now, null)], default);

        var data = (await ReadAsync(socket)).GetProperty("data");
        Assert.Equal(("alert_changed", "FeedStale", "firing"), (Text(data, "event"), Text(data.GetProperty("item"), "name"), Text(data.GetProperty("item"), "state")));
    }

    [Fact]
    public async Task Stream_UnknownChannel_IsAnErrorWithWhatIsAllowed()
    {
        using var socket = await OpenAsync();
        await SendAsync(socket, new { type = "subscribe", channels = new[] { "gossip" } });
        var answer = await ReadAsync(socket);

        Assert.Equal(("error", "invalid_subscription"), (Text(answer, "type"), Text(answer, "code")));
        Assert.Contains("positions, orders", Text(answer, "detail"), StringComparison.Ordinal);
    }

    private async Task<WebSocket> OpenAsync()
    {
        using var signedIn = await console.Anonymous.PostAsync(
            ApiConsole.Root + "/auth/token", ApiConsole.Json($$"""{"email":"viewer@example.com","password":"{{TestUsers.Password}}"}"""));
        var token = Text(await ApiConsole.JsonAsync(signedIn), "accessToken");
        var socket = await console.ConnectAsync("/api/v1/stream");
        await SendAsync(socket, new { type = "authenticate", token });
        Assert.Equal("welcome", Text(await ReadAsync(socket), "type"));
        return socket;
    }

    private static StreamEvent Event(string channel, int number) => new(0, channel, null, null, Encoding.UTF8.GetBytes($$"""{"number":{{number}}}"""));

    private static Task SendAsync(WebSocket socket, object message) =>
        socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, default);

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static async Task<JsonElement> ReadAsync(WebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var text = new MemoryStream();
        var buffer = new byte[16_384];
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, patience.Token);
            Assert.Equal(WebSocketMessageType.Text, part.MessageType);
            text.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        using var document = JsonDocument.Parse(text.ToArray());
        return document.RootElement.Clone();
    }
}
