using System.Security.Claims;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Security;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Api.Streaming;

/// <summary><c>/api/v1/stream</c>: a WebSocket that tells what happens.</summary>
internal static class StreamEndpoint
{
    public static IServiceCollection AddStream(this IServiceCollection services) => services
        .AddSingleton<StreamJournal>()
        .AddSingleton<StreamAside>()
        .AddHostedService<StreamAsidePump>()
        .AddHostedService<StreamPump>();

    // Anonymous: browsers can't send a header here, so that a token may come with the first message. Nothing is told before.
    public static void Map(IEndpointRouteBuilder app) => app.MapGet(ControlApi.Root + "/stream", RunAsync)
        .AllowAnonymous().DisableRequestTimeout().WithName("Stream").WithSummary("WebSocket that tells what happens").ExcludeFromDescription();

    private static async Task RunAsync(
        HttpContext http, StreamJournal journal, IEngineReader engine, StreamAside aside, UserChanges changes, ConsoleMetrics metrics, TimeProvider clock, IHostApplicationLifetime lifetime,
        IOptions<SecurityOptions> security)
    {
        var isForeign = !CrossOrigin.IsOwn(http.Request);
        if (isForeign && CrossOrigin.IsAllowed(http.Request, security.Value.AllowedOrigins))
        {
            // With a token, as all of the API for other sites: the cookie that the browser adds opens nothing.
            isForeign = false;
            http.User = Schemes.Token(http.Request) is null ? new ClaimsPrincipal() : http.User;
        }

        var caller = new StreamCaller(http);
        if (Refuse(http, caller, isForeign) is { } refusal)
        {
            await refusal.ExecuteAsync(http);
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { KeepAliveInterval = StreamConnection.Heartbeat });
        metrics.StreamOpened();
        try
        {
            await new StreamConnection(socket, caller, new StreamView(journal, engine, aside), changes, clock).RunAsync(stop.Token);
        }
        finally
        {
            metrics.StreamClosed();
        }
    }

    private static ApiAnswer? Refuse(HttpContext http, StreamCaller caller, bool isForeign) =>
        !http.WebSockets.IsWebSocketRequest ? Problems.Of(StatusCodes.Status426UpgradeRequired, "websocket_required", "This address speaks WebSocket only.")
        : isForeign ? Problems.Of(StatusCodes.Status403Forbidden, "cross_origin", "A page of another site asked.")
        : Schemes.Token(http.Request) is not null && !caller.IsKnown ? Problems.Of(StatusCodes.Status401Unauthorized, "not_authenticated", "The token opens nothing.")
        : null;
}
