using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace SparkStacker.Benchmarks.Api;

/// <summary>The yardstick: a minimal API in a process of its own that answers the same bytes and does nothing else.</summary>
internal sealed class BareApi : IAsyncDisposable
{
    public const string Verb = "bare";

    private readonly Process _process;

    private BareApi(Process process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    /// <param name="file">What it answers.</param>
    public static async Task<BareApi> StartAsync(string file)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false };
        foreach (var argument in new[] { typeof(BareApi).Assembly.Location, Verb, address, file })
        {
            start.ArgumentList.Add(argument);
        }

        var bare = new BareApi(Process.Start(start)!, address);
        using var client = new HttpClient();
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        while (await pause.WaitForNextTickAsync())
        {
            try
            {
                await client.GetStringAsync(address);
                return bare;
            }
            catch (HttpRequestException) when (!bare._process.HasExited)
            {
            }
        }

        return bare;
    }

    public static async Task<int> ServeAsync(string address, string file)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        await using var app = builder.Build();
        app.MapGet("/", async context =>
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            await context.Response.Body.WriteAsync(bytes);
        });
        await app.RunAsync();
        return 0;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
