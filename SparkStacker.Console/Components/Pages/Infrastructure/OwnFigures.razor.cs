using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Components.Layout;
using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Console.Storage;
using SparkStacker.Monitoring.Machine;
using SparkStacker.Monitoring.Metrics;

namespace SparkStacker.Console.Components.Pages.Infrastructure;

/// <summary>What the console knows by itself of its process, engine, exchange and host. Read once a second.</summary>
public sealed partial class OwnFigures : LiveComponent
{
    private const string Unknown = "not told by this system";
    private const double WarnAbove = 0.9;

    private static readonly TimeSpan s_rest = TimeSpan.FromSeconds(1);

    private ProcessFigures _process;
    private HostFigures _host;
    private FeedAge _feed;
    private double? _processor;
    private long _readAt;

    [Inject] public required ProcessUptime Uptime { get; init; }
    [Inject] public required ConsoleMetrics Metrics { get; init; }
    [Inject] internal DataDirectory Data { get; init; } = default!;

    protected override void OnRead()
    {
        _feed = FeedAge.Of(Snapshot, Now);
        var passed = Clock.GetElapsedTime(_readAt);
        if (_readAt != 0 && passed < s_rest)
        {
            return;
        }

        var before = _process;
        (_process, _host) = (ProcessFigures.Read(), HostFigures.Read(Data.FullPath));
        _processor = _readAt == 0 ? null : (_process.CpuTime - before.CpuTime) / passed * 100;
        _readAt = Clock.GetTimestamp();
    }

    private static string Used(long? size, long? free) => size is { } all && free is { } rest
        ? $"{Bytes.Text(all - rest)} of {Bytes.Text(all)}"
        : Unknown;

    private static string? Warn(long? size, long? free) => size is > 0 and { } all && free is { } rest && (double)(all - rest) / all > WarnAbove ? "warnc" : null;
}
