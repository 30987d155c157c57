using System.Text.Json;
using SparkStacker.Tests.Shared.Tools;

namespace SparkStacker.Tests.Shared.Sinks;

/// <summary>A mail server that nobody here wrote (smtp-server from npm), on loopback.</summary>
internal sealed class MailReceiver : IAsyncDisposable
{
    private const string Ready = "listening on ";

    private readonly Inbox<MailSinkMessage> _messages = new();
    private RunningTool? _server;

    /// <summary>host:port.</summary>
    public string Address { get; private set; } = "";

    public static async Task<MailReceiver> StartAsync(CancellationToken cancellationToken)
    {
        var receiver = new MailReceiver();
        var script = Path.Combine(NodeTool.Installed("mail-receiver"), "receive.mjs");
        receiver._server = await RunningTool.StartAsync(ToolBox.Newest("node"), Ready, [script], cancellationToken, receiver.Take);
        return receiver;
    }

    public Task<MailSinkMessage> NextAsync(Func<MailSinkMessage, bool> fits, CancellationToken cancellationToken) => _messages.NextAsync(fits, cancellationToken);

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private void Take(string line)
    {
        if (line.StartsWith(Ready, StringComparison.Ordinal))
        {
            Address = $"127.0.0.1:{line[Ready.Length..]}";
        }
        else if (line.StartsWith('{'))
        {
            _messages.Add(JsonSerializer.Deserialize<MailSinkMessage>(line, JsonSerializerOptions.Web)!);
        }
    }
}
