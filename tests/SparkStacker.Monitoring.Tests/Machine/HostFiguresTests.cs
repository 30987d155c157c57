using SparkStacker.Monitoring.Machine;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Monitoring.Tests.Machine;

public sealed class HostFiguresTests : IDisposable
{
    private readonly TemporaryFolder _proc = new();

    public void Dispose() => _proc.Dispose();

    [Fact]
    public void Read_FilesOfTheKernel_AreItsFigures()
    {
        _proc.Write("loadavg", "1.25 0.75 0.50 2/345 6789\n");
        _proc.Write("meminfo", "MemTotal:       16301212 kB\nMemFree:         1000000 kB\nMemAvailable:    8000000 kB\n");
        var figures = HostFigures.Read(_proc.Path, _proc.Path);

        Assert.Equal((1.25, 16301212L * 1024, 8000000L * 1024), (figures.Load, figures.MemoryBytes, figures.MemoryAvailableBytes));
        Assert.True(figures.DiskBytes >= figures.DiskAvailableBytes);
        Assert.Equal(Environment.ProcessorCount, figures.Cores);
    }

    [Fact]
    public void Read_WithoutThem_IsUnknownInsteadOfZero()
    {
        _proc.Write("meminfo", "MemTotal:  many kB\n");
        var figures = HostFigures.Read(_proc.Path, _proc.Path);

        Assert.Null(figures.Load);
        Assert.Null(figures.MemoryBytes);
        Assert.Null(figures.MemoryAvailableBytes);
    }
}
