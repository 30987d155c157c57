using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SparkStacker.Tests.Shared.Sinks;

/// <summary>A loopback mail server without login or encryption that keeps each message, headers and body as sent.</summary>
internal sealed class MailSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Inbox<MailSinkMessage> _messages = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _serving;

    public MailSink()
    {
        _listener.Start();
        Address = _listener.LocalEndpoint.ToString()!;
        _serving = ServeAsync();
    }

    /// <summary>host:port.</summary>
    public string Address { get; }

    public Task<MailSinkMessage> NextAsync(Func<MailSinkMessage, bool> fits, CancellationToken cancellationToken) => _messages.NextAsync(fits, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _serving;
        _stopping.Dispose();
    }

    private async Task ServeAsync()
    {
        List<Task> conversations = [];
        try
        {
            while (true)
            {
                conversations.Add(ConverseAsync(await _listener.AcceptTcpClientAsync(_stopping.Token), _stopping.Token));
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(conversations);
        }
    }

    // A client that hangs up ends its own conversation, not the server.
    private async Task ConverseAsync(TcpClient client, CancellationToken cancellationToken)
    {
        using (client)
        {
            try
            {
                await ConverseAsync(client.GetStream(), cancellationToken);
            }
            catch (Exception ended) when (ended is OperationCanceledException or IOException)
            {
            }
        }
    }

    private async Task ConverseAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 sink");
        var to = "";
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            var command = line.Split(' ', ':')[0].ToUpperInvariant();
            to = command == "RCPT" ? line[(line.IndexOf('<') + 1)..line.IndexOf('>')] : to;
            await writer.WriteLineAsync(command switch { "DATA" => "354 go on", "QUIT" => "221 bye", _ => "250 ok" });
            if (command == "DATA")
            {
                _messages.Add(new MailSinkMessage(to, await ReadDataAsync(reader, cancellationToken)));
                await writer.WriteLineAsync("250 kept");
            }
        }
    }

    private static async Task<string> ReadDataAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(cancellationToken) is { } line && line != ".")
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }
}
