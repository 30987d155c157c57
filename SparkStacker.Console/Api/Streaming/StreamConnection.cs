using System.Buffers;
using System.Net.WebSockets;
using System.Threading.Channels;
using SparkStacker.Console.Identity;

namespace SparkStacker.Console.Api.Streaming;

/// <summary>One client's socket: reads its messages, sends it what it has subscribed to.</summary>
internal sealed class StreamConnection(WebSocket socket, StreamCaller caller, StreamView view, UserChanges changes, TimeProvider clock)
{
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private const int LongestMessage = 4_096;
    private static readonly TimeSpan s_authentication = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_check = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan s_goodbye = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_send = TimeSpan.FromSeconds(30);

    private readonly Channel<StreamMessage> _inbox = Channel.CreateBounded<StreamMessage>(new BoundedChannelOptions(4) { FullMode = BoundedChannelFullMode.Wait });
    private readonly StreamWake _wake = new();
    private readonly List<byte[]> _frames = [];
    // Something about the user has changed: look at once, not only with the clock.
    private volatile bool _isDoubted;
    private Task? _reading;
    private volatile StreamClose? _close;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _reading = ReadAsync(end.Token);
        changes.Changed += Doubt;
        view.Listen(_wake);
        using var stopping = end.Token.Register(_wake.Set);
        try
        {
            var close = await AuthenticateAsync(end.Token) ?? await SendAsync(end.Token);
            await CloseAsync(close);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await CloseAsync(StreamClose.Stopping);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException or TimeoutException)
        {
            socket.Abort();
        }
        finally
        {
            changes.Changed -= Doubt;
            view.Leave(_wake);
            await end.CancelAsync();
            await _reading;
        }
    }

    private async Task<StreamClose?> AuthenticateAsync(CancellationToken cancellationToken)
    {
        if (!caller.IsKnown)
        {
            using var limit = new CancellationTokenSource(s_authentication, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            try
            {
                if (await _inbox.Reader.ReadAsync(either.Token) is not { Type: "authenticate", Token: { } token })
                {
                    return StreamClose.NotAuthenticated;
                }

                caller.Use(token);
            }
            catch (OperationCanceledException) when (limit.IsCancellationRequested)
            {
                return StreamClose.TooSlowToAuthenticate;
            }
            catch (ChannelClosedException)
            {
                return _close ?? StreamClose.Goodbye;
            }
        }

        if (!await caller.MayReadAsync(cancellationToken))
        {
            return StreamClose.NotAuthenticated;
        }

        await SendAsync(StreamFrames.Welcome(Heartbeat), cancellationToken);
        return null;
    }

    private async Task<StreamClose> SendAsync(CancellationToken cancellationToken)
    {
        var (heard, asked) = (clock.GetTimestamp(), clock.GetTimestamp());
        await using var timer = clock.CreateTimer(static wake => ((StreamWake)wake!).Set(), _wake, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        while (true)
        {
            while (_inbox.Reader.TryRead(out var message))
            {
                if (Answer(message) is { } close)
                {
                    return close;
                }
            }

            var isBusy = view.IsSubscribed && view.TryNext(_frames);
            foreach (var frame in _frames)
            {
                await SendAsync(frame, cancellationToken);
                heard = clock.GetTimestamp();
            }

            _frames.Clear();
            if (_isDoubted || clock.GetElapsedTime(asked) >= s_check)
            {
                (asked, _isDoubted) = (clock.GetTimestamp(), false);
                if (!await caller.MayReadAsync(cancellationToken))
                {
                    return StreamClose.NoLongerAllowed;
                }
            }

            if (clock.GetElapsedTime(heard) >= Heartbeat)
            {
                heard = clock.GetTimestamp();
                await SendAsync(StreamFrames.Heartbeat(view, clock.GetUtcNow()), cancellationToken);
            }

            if (_inbox.Reader.Completion.IsCompleted)
            {
                return _close ?? StreamClose.Goodbye;
            }

            if (!isBusy)
            {
                // Until an event, a message, a doubt, or the next look at the clock.
                var rest = s_check - clock.GetElapsedTime(asked);
                timer.Change(rest > TimeSpan.Zero ? rest : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
                await _wake.WaitAsync();
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    private void Doubt(string userId)
    {
        if (userId == caller.UserId)
        {
            _isDoubted = true;
            _wake.Set();
        }
    }

    private StreamClose? Answer(StreamMessage message)
    {
        switch (message.Type)
        {
            case "ping":
                _frames.Add(StreamFrames.Heartbeat(view, clock.GetUtcNow()));
                return null;
            case "authenticate" when message.Token is { } token:
                // A fresh token in time keeps the stream open beyond the life of the first.
                caller.Use(token);
                return null;
            case "subscribe" or "resume":
                return Subscribe(message);
            default:
                return StreamClose.BadMessage;
        }
    }

    private StreamClose? Subscribe(StreamMessage message)
    {
        if (message.Filter(out var problem) is not { } filter)
        {
            _frames.Add(StreamFrames.Error("invalid_subscription", problem!));
            return null;
        }

        if (message.Type == "subscribe")
        {
            _frames.Add(view.Subscribe(filter));
        }
        else if (message.Sequence is not >= 0 || !StreamCursor.TryParse(message.Cursor, out var cursor))
        {
            _frames.Add(StreamFrames.Error("invalid_resume", "sequence, cursor: those of the last frame are needed, as they are."));
        }
        else
        {
            _frames.Add(view.Resume(filter, message.Sequence.Value, cursor) ?? StreamFrames.Resumed(view));
        }

        return null;
    }

    // Whoever doesn't read at all is let go: the rest is for those who do. Nearly always the frame is taken at once.
    private Task SendAsync(byte[] frame, CancellationToken cancellationToken)
    {
        var sending = socket.SendAsync(frame.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        return sending.IsCompletedSuccessfully ? Task.CompletedTask : sending.AsTask().WaitAsync(s_send, clock, cancellationToken);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await NextAsync(cancellationToken) is { } message)
            {
                await _inbox.Writer.WriteAsync(message, cancellationToken);
                _wake.Set();
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
        }

        _inbox.Writer.TryComplete();
        _wake.Set();
    }

    // Clients say little: a buffer is taken when something has come, not while nothing does.
    private async Task<StreamMessage?> NextAsync(CancellationToken cancellationToken)
    {
        await socket.ReceiveAsync(Memory<byte>.Empty, cancellationToken);
        var buffer = ArrayPool<byte>.Shared.Rent(LongestMessage);
        try
        {
            if (await ReceiveAsync(buffer.AsMemory(0, LongestMessage), cancellationToken) is not { } length)
            {
                return null;
            }

            if (StreamMessage.Parse(buffer.AsSpan(0, length)) is { } message)
            {
                return message;
            }

            _close = StreamClose.BadMessage;
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Length of the next message; null where there is none.</summary>
    private async Task<int?> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer[length..], cancellationToken);
            length += part.Count;
            switch (part)
            {
                case { MessageType: WebSocketMessageType.Close }:
                    return null;
                case { MessageType: WebSocketMessageType.Binary }:
                    _close = StreamClose.BadMessage;
                    return null;
                case { EndOfMessage: true }:
                    return length;
                case { EndOfMessage: false } when length == buffer.Length:
                    _close = StreamClose.TooLarge;
                    return null;
            }
        }
    }

    private async Task CloseAsync(StreamClose close)
    {
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            using var limit = new CancellationTokenSource(s_goodbye, clock);
            await socket.CloseOutputAsync(close.Code, close.Reason, limit.Token);
            // Leaving at once would tear the connection down before the reason has arrived: the other side's goodbye says that it has.
            await _reading!.WaitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
