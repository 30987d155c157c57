using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace SparkStacker.Benchmarks.Api;

/// <summary>1,000 subscribers of the stream at about ten events a second each, from a server that has one core; what a connection takes of memory and processor.</summary>
internal static class StreamBenchmark
{
    private const int Connections = 1_000;
    private const int Warming = 50;
    private const int Seconds = 20;
    private const double LeastEvents = 9;
    private const double MostKilobytes = 50;

    public static async Task<int> RunAsync()
    {
        await using var console = await BenchConsole.StartAsync(0, ("Market:ReplaySpeed", "600"));
        using var server = Process.GetProcessById(console.Process.ProcessId);
        // The other core is for the clients.
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            server.ProcessorAffinity = 1;
        }

        await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System);
        // The first few bring in code that later ones share: it is no memory of a connection.
        using (var first = new CancellationTokenSource())
        {
            for (var i = 0; i < Warming; i++)
            {
                await StreamClient.OpenAsync(console, first.Token);
            }

            await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System);
            await first.CancelAsync();
        }

        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        var before = Resident(server);
        using var stop = new CancellationTokenSource();
        var clients = new List<StreamClient>();
        for (var i = 0; i < Connections; i++)
        {
            clients.Add(await StreamClient.OpenAsync(console, stop.Token));
        }

        await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System);
        var (events, processor, started) = (clients.Sum(c => c.Events), server.TotalProcessorTime, TimeProvider.System.GetTimestamp());
        await Task.Delay(TimeSpan.FromSeconds(Seconds), TimeProvider.System);
        server.Refresh();
        var elapsed = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        var rate = (clients.Sum(c => c.Events) - events) / elapsed / Connections;
        var load = (server.TotalProcessorTime - processor).TotalSeconds / elapsed * 100;
        var memory = (Resident(server) - before) / 1_024d / Connections;
        var (gaps, resyncs, lost) = (clients.Sum(c => c.Gaps), clients.Sum(c => c.Snapshots - 1), clients.Count(c => !c.IsOpen));
        await stop.CancelAsync();
        System.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            | {Connections:N0} connections, {elapsed:0} s, server on one core | |
            | --- | --: |
            | events a second, each | {rate:0.0} |
            | gaps in a sequence | {gaps} |
            | snapshots for slow readers | {resyncs} |
            | connections lost | {lost} |
            | server's core in use, trading at 600 times the market's speed included | {load:0} % |
            | resident memory, each | {memory:0.0} KB |
            """));
        return rate >= LeastEvents && gaps == 0 && lost == 0 && memory < MostKilobytes ? 0 : 1;
    }

    private static long Resident(Process process)
    {
        process.Refresh();
        return process.WorkingSet64;
    }

    private sealed class StreamClient(ClientWebSocket socket)
    {
        private long _sequence;

        public long Events { get; private set; }

        public int Gaps { get; private set; }

        public int Snapshots { get; private set; }

        public bool IsOpen => socket.State == WebSocketState.Open;

        public static async Task<StreamClient> OpenAsync(BenchConsole console, CancellationToken cancellationToken)
        {
            var socket = new ClientWebSocket();
            socket.Options.SetRequestHeader("Authorization", "Bearer " + console.Token);
            await socket.ConnectAsync(new Uri(console.Address.Replace("http://", "ws://", StringComparison.Ordinal) + "/api/v1/stream"), cancellationToken);
            await socket.SendAsync(Encoding.UTF8.GetBytes("""{"type":"subscribe","channels":["prices"]}"""), WebSocketMessageType.Text, true, cancellationToken);
            var client = new StreamClient(socket);
            _ = client.ReadAsync(cancellationToken);
            return client;
        }

        private async Task ReadAsync(CancellationToken cancellationToken)
        {
            var buffer = new byte[8_192];
            try
            {
                while (true)
                {
                    var length = 0;
                    ValueWebSocketReceiveResult part;
                    do
                    {
                        part = await socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
                        length += part.Count;
                    }
                    while (!part.EndOfMessage);
                    Take(buffer.AsSpan(0, length));
                }
            }
            catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
            {
            }
        }

        private void Take(ReadOnlySpan<byte> frame)
        {
            var reader = new Utf8JsonReader(frame);
            string? type = null;
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("type") && reader.Read())
                {
                    type = reader.GetString();
                }
                else if (type is "event" or "snapshot" && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("sequence") && reader.Read())
                {
                    var sequence = reader.GetInt64();
                    (Gaps, _sequence) = (Gaps + (sequence == _sequence + 1 ? 0 : 1), sequence);
                    (Events, Snapshots) = type == "event" ? (Events + 1, Snapshots) : (Events, Snapshots + 1);
                    return;
                }
            }
        }
    }
}
