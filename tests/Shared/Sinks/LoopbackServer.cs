using System.Net;
using System.Net.Sockets;

namespace SparkStacker.Tests.Shared.Sinks;

/// <summary>Listens on loopback and talks with each client at its own pace; a client that hangs up ends its own conversation only.</summary>
internal abstract class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _serving;

    /// <param name="port">0 takes any free one.</param>
    protected LoopbackServer(int port = 0)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        Address = _listener.LocalEndpoint.ToString()!;
        // Not before the parts of the class below are made.
        _serving = Task.Run(ServeAsync);
    }

    /// <summary>host:port.</summary>
    public string Address { get; }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _serving;
        _stopping.Dispose();
    }

    protected abstract Task ConverseAsync(TcpClient client, CancellationToken cancellationToken);

    private async Task ServeAsync()
    {
        List<Task> conversations = [];
        try
        {
            while (true)
            {
                conversations.Add(HoldAsync(await _listener.AcceptTcpClientAsync(_stopping.Token)));
            }
        }
        catch (Exception) when (_stopping.IsCancellationRequested)
        {
            await Task.WhenAll(conversations);
        }
    }

    private async Task HoldAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await ConverseAsync(client, _stopping.Token);
            }
            catch (Exception ended) when (ended is OperationCanceledException or IOException or SocketException)
            {
            }
        }
    }
}
