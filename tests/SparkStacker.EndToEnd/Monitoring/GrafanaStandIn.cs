using System.Net;
using SparkStacker.Tests.Shared.Sinks;

namespace SparkStacker.EndToEnd.Monitoring;

/// <summary>Stands where Grafana would, behind the proxy: says that it is well, and shows in each page whom the proxy's headers name.</summary>
internal sealed class GrafanaStandIn : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    public GrafanaStandIn()
    {
        Authority = $"127.0.0.1:{FreePort.Next()}";
        _listener.Prefixes.Add($"http://{Authority}/");
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Authority { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    private static async Task AnswerAsync(HttpListenerContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var isHealth = request.Url!.AbsolutePath == "/grafana/api/health";
        response.ContentType = isHealth ? "application/json" : "text/html; charset=utf-8";
        await using var writer = new StreamWriter(response.OutputStream);
        await writer.WriteAsync(isHealth
            ? """{"database":"ok","version":"13.2.3"}"""
            : $"<!doctype html><html lang=\"en\"><title>panel</title><h1>Panel</h1><p id=\"who\">{request.Headers["X-WEBAUTH-USER"]}|{request.Headers["X-WEBAUTH-ROLE"]}|{request.Headers["X-WEBAUTH-EMAIL"]}</p></html>");
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                await AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                // The browser left, or the test is over.
            }
        }
    }
}
