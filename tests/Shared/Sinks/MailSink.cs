using System.Net.Sockets;
using System.Text;

namespace SparkStacker.Tests.Shared.Sinks;

/// <summary>A loopback mail server without login or encryption that keeps each message, headers and body as sent.</summary>
internal sealed class MailSink : LoopbackServer
{
    private readonly Inbox<MailSinkMessage> _messages = new();

    public Task<MailSinkMessage> NextAsync(Func<MailSinkMessage, bool> fits, CancellationToken cancellationToken) => _messages.NextAsync(fits, cancellationToken);

    protected override async Task ConverseAsync(TcpClient client, CancellationToken cancellationToken)
    {
        var stream = client.GetStream();
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
