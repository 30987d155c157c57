using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.EndToEnd.Hosting;

/// <summary>The console as its own process, as a user starts it; killed when disposed.</summary>
internal sealed class ConsoleProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<string> _setupCode = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ConsoleProcess(Process process, string address)
    {
        (_process, Address) = (process, address);
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
    }

    public string Address { get; }

    public int ProcessId => _process.Id;

    /// <summary>The one-time code that the console prints where there is no user yet.</summary>
    public Task<string> SetupCode => _setupCode.Task;

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts it on a free loopback port and waits until it is ready to trade.</summary>
    public static Task<ConsoleProcess> StartAsync(string dataDirectory, params (string Key, string Value)[] settings) =>
        ReadyAsync(Launch(dataDirectory, settings));

    /// <summary>Starts it where another one was.</summary>
    public static Task<ConsoleProcess> StartAtAsync(string address, string dataDirectory, params (string Key, string Value)[] settings) =>
        ReadyAsync(LaunchAt(address, dataDirectory, settings));

    /// <summary>Starts it without waiting.</summary>
    public static ConsoleProcess Launch(string dataDirectory, params (string Key, string Value)[] settings) =>
        LaunchAt($"http://127.0.0.1:{FreePort()}", dataDirectory, settings);

    private static async Task<ConsoleProcess> ReadyAsync(ConsoleProcess console)
    {
        try
        {
            await console.ReadyAsync();
            return console;
        }
        catch
        {
            await console.DisposeAsync();
            throw;
        }
    }

    private static ConsoleProcess LaunchAt(string address, string dataDirectory, (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = dataDirectory };
        start.ArgumentList.Add(Program);
        start.ArgumentList.Add("--urls");
        start.ArgumentList.Add(address);
        start.Environment["SparkStacker__DataDirectory"] = dataDirectory;
        foreach (var (key, value) in settings)
        {
            start.Environment[$"SparkStacker__{key.Replace(":", "__", StringComparison.Ordinal)}"] = value;
        }

        var console = new ConsoleProcess(Process.Start(start) ?? throw new InvalidOperationException("The console did not start."), address);
        console._process.BeginOutputReadLine();
        console._process.BeginErrorReadLine();
        return console;
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Waits for it to end by itself.</summary>
    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    public static string Program
    {
        get
        {
            var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
            return RepositoryFolder.Combine("SparkStacker.Console", "bin", configuration, "net10.0", "SparkStacker.Console.dll");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task ReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = new Uri(Address), Timeout = TimeSpan.FromSeconds(15) };
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(180));
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await pause.WaitForNextTickAsync(deadline.Token))
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"The console ended with {_process.ExitCode}: {Output}");
            }

            try
            {
                using var response = await client.GetAsync("/readyz", deadline.Token);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception waiting) when (waiting is HttpRequestException || (waiting is OperationCanceledException && !deadline.IsCancellationRequested))
            {
                // Not listening yet, or too busy with its start to answer.
            }
        }
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
        }

        // The block is for people, so the code is read as a person does: behind its label.
        var at = line.IndexOf("etup code", StringComparison.Ordinal);
        if (at >= 0 && line[(at + 9)..].Trim(' ', ':', '"', '}', '.').Split(' ')[0] is { Length: >= 8 } code)
        {
            _setupCode.TrySetResult(code);
        }
    }
}
