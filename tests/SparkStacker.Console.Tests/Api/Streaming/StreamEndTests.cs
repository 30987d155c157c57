using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Api.Streaming;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Tests.Fixtures;
using SparkStacker.Tests.Shared.Fakes;

namespace SparkStacker.Console.Tests.Api.Streaming;

public sealed class StreamEndTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    // The clock stands still, so that only the change itself can end the stream.
    [Theory]
    [InlineData("disabled")]
    [InlineData("role")]
    [InlineData("password")]
    [InlineData("deleted")]
    public async Task Stream_OfAUserWhoChanges_EndsAtOnceAndSaysWhy(string change)
    {
        var email = $"{change}-leaver@example.com";
        await console.AddUserAsync(email, Roles.Trader);
        await using var scope = console.Services.CreateAsyncScope();
        var user = (await scope.ServiceProvider.GetRequiredService<UserManager<ApplicationUser>>().FindByNameAsync(email))!;
        var http = new DefaultHttpContext
        {
            RequestServices = console.Services,
            User = await scope.ServiceProvider.GetRequiredService<ConsoleSignInManager>().CreateUserPrincipalAsync(user),
        };
        using var pair = await SocketPair.OpenAsync();
        var journal = new StreamJournal();
        var running = new StreamConnection(
            pair.Server, new StreamCaller(http), new StreamView(journal, new FixedEngine(), new StreamAside(journal)), console.Services.GetRequiredService<UserChanges>(), new ManualTimeProvider())
            .RunAsync(default);
        Assert.Equal(WebSocketMessageType.Text, (await pair.ReceiveAsync()).MessageType);

        var users = scope.ServiceProvider.GetRequiredService<UserAdministration>();
        var changed = await (change switch
        {
            "disabled" => users.SetEnabledAsync(MachineOwner.Create(), user.Id, enabled: false),
            "role" => users.ChangeRoleAsync(MachineOwner.Create(), user.Id, Roles.Viewer),
            "password" => users.ResetPasswordAsync(MachineOwner.Create(), user.Id),
            _ => users.DeleteAsync(MachineOwner.Create(), user.Id),
        });
        Assert.True(changed.IsSuccess, changed.Error?.Message);

        var end = await pair.ReceiveAsync();
        Assert.Equal((WebSocketMessageType.Close, 4_403, "no_longer_allowed"), (end.MessageType, (int)end.CloseStatus!.Value, end.CloseStatusDescription));
        Assert.False(running.IsCompleted); // Until the reason has arrived.
        await pair.GoodbyeAsync();
        await running;
    }

    private sealed class SocketPair(WebSocket client, WebSocket server) : IDisposable
    {
        public WebSocket Server => server;

        public static async Task<SocketPair> OpenAsync()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var client = new TcpClient();
            await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
            var server = await listener.AcceptTcpClientAsync();
            return new SocketPair(Open(client, isServer: false), Open(server, isServer: true));
        }

        public async Task<WebSocketReceiveResult> ReceiveAsync()
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            return await client.ReceiveAsync(new byte[4_096], patience.Token);
        }

        public Task GoodbyeAsync() => client.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

        public void Dispose()
        {
            client.Dispose();
            server.Dispose();
        }

        private static WebSocket Open(TcpClient end, bool isServer) => WebSocket.CreateFromStream(end.GetStream(), isServer, null, Timeout.InfiniteTimeSpan);
    }
}
