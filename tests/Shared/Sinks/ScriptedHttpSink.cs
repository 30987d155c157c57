using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace SparkStacker.Tests.Shared.Sinks;

/// <summary>A loopback server that fails as told: each request takes the next line of the script, and 200 after its end.</summary>
internal sealed class ScriptedHttpSink : LoopbackServer
{
    public const string Hang = "hang";
    public const string Reset = "reset";
    public const string Slow = "slow";

    private readonly Queue<string> _script;
    private readonly Inbox<ScriptedHttpRequest> _requests = new();

    /// <param name="script">Status and headers such as <c>429 Retry-After: 90</c>, or <see cref="Hang"/>, <see cref="Reset"/>, <see cref="Slow"/>.</param>
    public ScriptedHttpSink(params string[] script) => _script = new Queue<string>(script);

    public string Url => $"http://{Address}/hook";

    public int Count { get; private set; }

    public Task<ScriptedHttpRequest> NextAsync() => _requests.NextAsync(_ => true, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));

    protected override async Task ConverseAsync(TcpClient client, CancellationToken cancellationToken) =>
        await AnswerAsync(client, await ReadAsync(client.GetStream(), cancellationToken), cancellationToken);

    private async Task AnswerAsync(TcpClient client, ScriptedHttpRequest request, CancellationToken cancellationToken)
    {
        var line = _script.TryDequeue(out var next) ? next : "200";
        Count++;
        _requests.Add(request);
        switch (line)
        {
            case Hang:
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                break;
            case Reset:
                client.LingerState = new LingerOption(true, 0);
                break;
            default:
                var (status, headers) = line == Slow ? ("200", "") : line.IndexOf(' ') is var at and > 0 ? (line[..at], line[(at + 1)..] + "\r\n") : (line, "");
                var answer = Encoding.ASCII.GetBytes($"HTTP/1.1 {status} Scripted\r\n{headers}Connection: close\r\nContent-Length: 2\r\n\r\nok");
                foreach (var part in line == Slow ? answer.Chunk(7) : [answer])
                {
                    await client.GetStream().WriteAsync(part, cancellationToken);
                    await Task.Yield();
                }

                break;
        }
    }

    private static async Task<ScriptedHttpRequest> ReadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        await reader.ReadLineAsync(cancellationToken);
        while (await reader.ReadLineAsync(cancellationToken) is { Length: > 0 } line)
        {
            headers[line[..line.IndexOf(':')]] = line[(line.IndexOf(':') + 1)..].Trim();
        }

        var body = new char[int.Parse(headers["Content-Length"], CultureInfo.InvariantCulture)];
        await reader.ReadBlockAsync(body, cancellationToken);
        return new ScriptedHttpRequest(headers, Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(body)));
    }
}
