using System.Net.WebSockets;
using System.Text;

namespace SparkStacker.Console.Tests.Api.Streaming;

/// <summary>Over real connections: a reason that the network loses is none.</summary>
public sealed class StreamCloseTests : IAsyncLifetime
{
    private readonly ApiConsole _console = new(onPort: true);

    public Task InitializeAsync() => _console.InitializeAsync();

    public Task DisposeAsync() => _console.DisposeAsync();

    [Theory]
    [InlineData("""{"type":"subscribe","channels":["risk"]}""", 4401)]
    [InlineData("""{"type":"authenticate","token":"nonsense"}""", 4401)]
    [InlineData("{", 4400)]
    public async Task Close_OfAStranger_ArrivesWithItsCode(string message, int code)
    {
        for (var i = 0; i < 10; i++)
        {
            using var socket = new ClientWebSocket();
            var address = new UriBuilder(new Uri(_console.Anonymous.BaseAddress!, ApiConsole.Root + "/stream")) { Scheme = "ws" };
            await socket.ConnectAsync(address.Uri, CancellationToken.None);
            await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

            var end = await socket.ReceiveAsync(new byte[1_024], CancellationToken.None);

            Assert.Equal((WebSocketMessageType.Close, code), (end.MessageType, (int)socket.CloseStatus!.Value));
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
    }
}
