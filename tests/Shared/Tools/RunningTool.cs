using System.Diagnostics;
using System.Text;

namespace SparkStacker.Tests.Shared.Tools;

/// <summary>A server program that runs until it is disposed.</summary>
internal sealed class RunningTool : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Action<string>? _heard;

    private RunningTool(string program, string[] arguments, string readyLine, Action<string>? heard)
    {
        _heard = heard;
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true },
        };
        _process.ErrorDataReceived += (_, said) => Heard(said.Data, readyLine);
        _process.OutputDataReceived += (_, said) => Heard(said.Data, readyLine);
    }

    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    /// <summary>Starts it and waits until it prints the line that says it is ready.</summary>
    /// <param name="tool">Program.</param>
    /// <param name="readyLine">Part of that line.</param>
    /// <param name="arguments">Arguments.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="heard">Given each line that it prints.</param>
    public static async Task<RunningTool> StartAsync(
        InstalledTool tool, string readyLine, string[] arguments, CancellationToken cancellationToken, Action<string>? heard = null)
    {
        var running = new RunningTool(tool.Path, arguments, readyLine, heard);
        running._process.Start();
        running._process.BeginErrorReadLine();
        running._process.BeginOutputReadLine();
        try
        {
            await running._ready.Task.WaitAsync(cancellationToken);
            return running;
        }
        catch (Exception failed) when (failed is OperationCanceledException or InvalidOperationException)
        {
            var said = running.Said;
            await running.DisposeAsync();
            throw new InvalidOperationException($"{tool} did not get ready. It said:\n{said}", failed);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Heard(string? line, string readyLine)
    {
        lock (_said)
        {
            _said.AppendLine(line);
        }

        if (line is not null)
        {
            _heard?.Invoke(line);
        }

        if (line is null)
        {
            _ready.TrySetException(new InvalidOperationException("It ended."));
        }
        else if (line.Contains(readyLine, StringComparison.Ordinal))
        {
            _ready.TrySetResult();
        }
    }
}
