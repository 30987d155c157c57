using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SparkStacker.Console.Api;
using SparkStacker.Monitoring;
using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Tests.Api;

/// <summary>The monitoring endpoints on a loopback port over a fake engine.</summary>
internal sealed class MonitoringServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private MonitoringServer(WebApplication app, HttpClient client) => (_app, Client) = (app, client);

    public FakeEngine Engine { get; } = new();

    public HttpClient Client { get; }

    /// <summary>Address that requests seem to come from; null leaves the real one.</summary>
    public IPAddress? Remote { get; set; }

    public static async Task<MonitoringServer> StartAsync(string? tokenFile = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        if (tokenFile is not null)
        {
            builder.Configuration["SparkStacker:Metrics:TokenFile"] = tokenFile;
        }

        MonitoringServer? server = null;
        builder.Services.AddSingleton<IEngineReader>(_ => server!.Engine);
        builder.Services.AddSingleton<IEngineEvents>(_ => server!.Engine);
        builder.Services.AddSparkStackerMonitoring(builder.Configuration);
        var app = builder.Build();
        server = new MonitoringServer(app, new HttpClient());
        app.UseSparkStackerRequestMetrics();
        app.Use((context, next) =>
        {
            context.Connection.RemoteIpAddress = server.Remote ?? context.Connection.RemoteIpAddress;
            return next(context);
        });
        app.MapSparkStackerMonitoring();
        app.MapGet("/things/{id}", (string id) => id == "broken" ? throw new InvalidOperationException("test") : Results.Ok(id));
        await app.StartAsync();
        server.Client.BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
