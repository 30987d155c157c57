using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using SparkStacker.Tests.Shared.Sinks;

namespace SparkStacker.Monitoring.Tests.Logging.Loki;

/// <summary>A real HTTP server that takes pushes as Loki does, or fails in each way that it is told to.</summary>
internal sealed class LokiReceiver(int port = 0) : LoopbackServer(port)
{
    private readonly Queue<string> _faults = [];
    private readonly Inbox<JsonElement> _taken = new();
    private int _attempts;

    public string Url => $"http://{Address}";

    public int Attempts => Volatile.Read(ref _attempts);

    /// <summary>The next attempts fail: a status with headers ("429 Too Many Requests\r\nRetry-After: 0"), <c>hang</c>, <c>reset</c> or <c>garbage</c>.</summary>
    public LokiReceiver Failing(params string[] faults)
    {
        lock (_faults)
        {
            Array.ForEach(faults, _faults.Enqueue);
        }

        return this;
    }

    /// <summary>The next push that was taken.</summary>
    public Task<JsonElement> NextAsync(CancellationToken cancellationToken) => _taken.NextAsync(_ => true, cancellationToken);

    protected override async Task ConverseAsync(TcpClient client, CancellationToken cancellationToken)
    {
        while (await ReadAsync(client.GetStream(), cancellationToken) is { } body && await AnswerAsync(client, body, cancellationToken))
        {
        }
    }

    private async Task<bool> AnswerAsync(TcpClient client, byte[] body, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _attempts);
        string? fault;
        lock (_faults)
        {
            _faults.TryDequeue(out fault);
        }

        switch (fault)
        {
            case "hang":
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                return false;
            case "reset":
                client.LingerState = new LingerOption(true, 0);
                return false;
            case "garbage":
                await client.GetStream().WriteAsync("neither HTTP nor anything\r\n\r\n"u8.ToArray(), cancellationToken);
                return false;
            case null:
                using (var json = new GZipStream(new MemoryStream(body), CompressionMode.Decompress))
                {
                    _taken.Add((await JsonDocument.ParseAsync(json, default, cancellationToken)).RootElement);
                }

                break;
        }

        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {fault ?? "204 No Content"}\r\nContent-Length: 0\r\n\r\n"), cancellationToken);
        return true;
    }

    // Headers, then as many bytes as they say; null where the client has hung up.
    private static async Task<byte[]?> ReadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (!(head.Count > 3 && head[^4] == '\r' && head[^2] == '\r' && head[^1] == '\n'))
        {
            if (await stream.ReadAsync(one, cancellationToken) == 0)
            {
                return null;
            }

            head.Add(one[0]);
        }

        var text = Encoding.ASCII.GetString([.. head]);
        Assert.StartsWith("POST /loki/api/v1/push HTTP/1.1\r\n", text, StringComparison.Ordinal);
        Assert.Contains("Content-Encoding: gzip", text, StringComparison.Ordinal);
        var length = text.Split("\r\n").First(line => line.StartsWith("Content-Length: ", StringComparison.Ordinal));
        var body = new byte[int.Parse(length["Content-Length: ".Length..])];
        await stream.ReadExactlyAsync(body, cancellationToken);
        return body;
    }
}
