using System.Net.Http.Headers;
using System.Net.Http.Json;
using SparkStacker.EndToEnd.Hosting;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Tests.Shared.Sinks;
using SparkStacker.Tests.Shared.Tools;

namespace SparkStacker.EndToEnd.Monitoring;

/// <summary>The console with Prometheus and Alertmanager beside it, with the shipped rules and routes; every channel ends on loopback.</summary>
internal sealed class AlertLoop : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LoopFiles _files;
    private readonly HttpClient _client = new();
    private (string Key, string Value)[] _settings = [];
    private ConsoleProcess? _console;
    private RunningTool? _alertmanager;
    private RunningTool? _prometheus;

    private AlertLoop() => _files = new LoopFiles(_folder);

    public HttpSink Sink { get; } = new();

    public string Address => _console!.Address;

    public string Prometheus { get; private set; } = "";

    private string Said => $"{_alertmanager?.Said}\n{_prometheus?.Said}\n{_console?.Output}";

    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="channels">Keys of the .env with their values.</param>
    /// <param name="rules">Names of rule files; none for all.</param>
    /// <param name="settings">Of the console, beside those of the loop.</param>
    public static async Task<AlertLoop> StartAsync(
        IReadOnlyDictionary<string, string> channels, string[] rules, (string Key, string Value)[] settings, CancellationToken cancellationToken)
    {
        var loop = new AlertLoop();
        try
        {
            await loop.StartAllAsync(channels, rules, settings, cancellationToken);
            return loop;
        }
        catch
        {
            await loop.DisposeAsync();
            throw;
        }
    }

    /// <summary>Knocks with a wrong token, as somebody who guesses would.</summary>
    public async Task GuessAsync(int times, CancellationToken cancellationToken)
    {
        for (var i = 0; i < times; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Address + "/api/v1/alerts/webhook") { Content = JsonContent.Create(new { }) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", $"guess-{i}");
            using var response = await _client.SendAsync(request, cancellationToken);
            Assert.Equal(System.Net.HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }

    /// <summary>As a script does: with a token.</summary>
    public async Task SignInAsync(CancellationToken cancellationToken)
    {
        using var answer = await _client.PostAsJsonAsync(
            Address + "/api/v1/auth/token", new { email = Journeys.Steps.AdminEmail, password = Journeys.Steps.AdminPassword }, cancellationToken);
        var token = (await answer.Content.ReadFromJsonAsync<Dictionary<string, object>>(cancellationToken))!["accessToken"].ToString();
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public async Task SwitchOnAsync(string strategy, CancellationToken cancellationToken)
    {
        using var answer = await _client.PostAsync($"{Address}/api/v1/strategies/{strategy}/activate", null, cancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
    }

    /// <summary>Asks Prometheus until the query has the value.</summary>
    public Task SeenAsync(string query, string value, CancellationToken cancellationToken) =>
        AnsweredAsync($"{Prometheus}/api/v1/query?query={Uri.EscapeDataString(query)}", $",\"{value}\"]", cancellationToken);

    /// <summary>Asks the console until it knows the alert in this state, which it learns from Alertmanager.</summary>
    public Task ToldAsync(string alert, string state, CancellationToken cancellationToken) =>
        AnsweredAsync($"{Address}/api/v1/alerts?state={state}&name={alert}", $"\"name\":\"{alert}\"", cancellationToken);

    public Task KillConsoleAsync() => _console!.KillAsync();

    public async Task RestartConsoleAsync()
    {
        var address = Address;
        await _console!.DisposeAsync();
        _console = await ConsoleProcess.StartAtAsync(address, Path.Combine(_folder.Path, "data"), _settings);
    }

    public async Task EndPrometheusAsync()
    {
        await _prometheus!.DisposeAsync();
        _prometheus = null;
    }

    /// <summary>Waits for something that arrives elsewhere, and says what the programs said where it doesn't.</summary>
    public async Task<T> ArrivedAsync<T>(Task<T> arrival, string what)
    {
        try
        {
            return await arrival;
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException($"{what} did not arrive.\n{Said}", late);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var part in (IAsyncDisposable?[])[_prometheus, _alertmanager, _console, Sink])
        {
            await (part?.DisposeAsync() ?? ValueTask.CompletedTask);
        }

        _client.Dispose();
        _folder.Dispose();
    }

    private async Task StartAllAsync(
        IReadOnlyDictionary<string, string> channels, string[] rules, (string Key, string Value)[] settings, CancellationToken cancellationToken)
    {
        var alertmanager = $"127.0.0.1:{FreePort.Next()}";
        _settings =
        [
            ("Market:Source", "replay"), ("Admin:Email", Journeys.Steps.AdminEmail), ("Admin:Password", Journeys.Steps.AdminPassword),
            ("Metrics:TokenFile", _files.MetricsTokenFile), ("Alerts:WebhookTokenFile", _files.WebhookTokenFile), ("Alerts:AlertmanagerUrl", "http://" + alertmanager),
            .. settings,
        ];
        _console = await ConsoleProcess.StartAsync(Directory.CreateDirectory(Path.Combine(_folder.Path, "data")).FullName, _settings);

        // Alertmanager first: what Prometheus sends before it listens is lost for a minute.
        _alertmanager = await RunningTool.StartAsync(
            ToolBox.Newest("prometheus-alertmanager"), "Listening on",
            [$"--config.file={_files.Alertmanager(Address, Sink.Url, channels)}", $"--storage.path={Path.Combine(_folder.Path, "am")}", $"--web.listen-address={alertmanager}", "--cluster.listen-address="],
            cancellationToken);
        var prometheus = $"127.0.0.1:{FreePort.Next()}";
        Prometheus = "http://" + prometheus;
        _prometheus = await RunningTool.StartAsync(
            ToolBox.Newest("prometheus"), "Server is ready",
            [$"--config.file={_files.Prometheus(Address, alertmanager, rules)}", $"--storage.tsdb.path={Path.Combine(_folder.Path, "tsdb")}", $"--web.listen-address={prometheus}", "--rules.alert.resend-delay=1s"],
            cancellationToken);
    }

    private async Task AnsweredAsync(string url, string part, CancellationToken cancellationToken)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        var last = "";
        try
        {
            while (!last.Contains(part, StringComparison.Ordinal))
            {
                await pause.WaitForNextTickAsync(cancellationToken);
                last = await _client.GetStringAsync(url, cancellationToken);
            }
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException($"{url} did not answer {part}: {last}\n{Said}", late);
        }
    }
}
