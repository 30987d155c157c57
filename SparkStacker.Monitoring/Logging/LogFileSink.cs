using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace SparkStacker.Monitoring.Logging;

/// <summary>Rolling files of JSON lines. Made with the first line: a start that is refused leaves nothing behind. One thread at a time.</summary>
internal sealed class LogFileSink(LoggingOptions options, ITextFormatter formatter, Action<string> complain) : ILogEventSink, IDisposable
{
    private const int Megabyte = 1024 * 1024;

    private Logger? _files;
    private bool _isOpened;

    public void Emit(LogEvent logEvent)
    {
        if (!_isOpened)
        {
            _isOpened = true;
            _files = Open();
        }

        _files?.Write(logEvent);
    }

    public void Dispose() => _files?.Dispose();

    private Logger? Open()
    {
        try
        {
            MakeDirectory(options.Directory!);
            return new LoggerConfiguration()
                .MinimumLevel.Verbose()
                .WriteTo.File(
                    formatter,
                    Path.Combine(options.Directory!, "sparkstacker-.jsonl"),
                    rollingInterval: RollingInterval.Day,
                    rollOnFileSizeLimit: true,
                    fileSizeLimitBytes: (long)options.FileSizeLimitMb * Megabyte,
                    retainedFileCountLimit: options.RetainedFiles)
                .CreateLogger();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            complain(fault.Message);
            return null;
        }
    }

    // The data directory is its owner's alone, whoever makes it first: the mode must hold for each level that is missing.
    private static void MakeDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } parent && !Directory.Exists(parent))
        {
            MakeDirectory(parent);
        }

        Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
