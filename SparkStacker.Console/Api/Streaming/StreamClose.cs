using System.Net.WebSockets;

namespace SparkStacker.Console.Api.Streaming;

/// <summary>Why the server ends a stream.</summary>
/// <param name="Code">Close code; those of our own begin at 4400 and follow HTTP.</param>
/// <param name="Reason">Stable snake_case reason.</param>
internal sealed record StreamClose(WebSocketCloseStatus Code, string Reason)
{
    public static StreamClose BadMessage { get; } = new((WebSocketCloseStatus)4400, "bad_message");

    public static StreamClose NotAuthenticated { get; } = new((WebSocketCloseStatus)4401, "not_authenticated");

    /// <summary>The token expired or was revoked, the session ended, or the user's role, password or state changed.</summary>
    public static StreamClose NoLongerAllowed { get; } = new((WebSocketCloseStatus)4403, "no_longer_allowed");

    public static StreamClose TooSlowToAuthenticate { get; } = new((WebSocketCloseStatus)4408, "authentication_timeout");

    public static StreamClose TooLarge { get; } = new(WebSocketCloseStatus.MessageTooBig, "message_too_large");

    public static StreamClose Stopping { get; } = new(WebSocketCloseStatus.EndpointUnavailable, "console_stops");

    public static StreamClose Goodbye { get; } = new(WebSocketCloseStatus.NormalClosure, "goodbye");
}
