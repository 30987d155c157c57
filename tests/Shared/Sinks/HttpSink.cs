using System.Net;

namespace SparkStacker.Tests.Shared.Sinks;

/// <summary>A loopback server that keeps each request it gets and answers as told.</summary>
internal sealed class HttpSink : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Inbox<HttpSinkRequest> _requests = new();
    private readonly Task _serving;

    public HttpSink(string answer = """{"ok":true}""")
    {
        Url = $"http://127.0.0.1:{FreePort.Next()}";
        _listener.Prefixes.Add(Url + "/");
        _listener.Start();
        _serving = ServeAsync(answer);
    }

    public string Url { get; }

    public Task<HttpSinkRequest> NextAsync(Func<HttpSinkRequest, bool> fits, CancellationToken cancellationToken) => _requests.NextAsync(fits, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    private async Task ServeAsync(string answer)
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream);
                var body = await reader.ReadToEndAsync();
                context.Response.ContentType = "application/json";
                await using (var writer = new StreamWriter(context.Response.OutputStream))
                {
                    await writer.WriteAsync(answer);
                }

                _requests.Add(new HttpSinkRequest(context.Request.Url!.AbsolutePath, context.Request.Headers["Authorization"], body));
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
