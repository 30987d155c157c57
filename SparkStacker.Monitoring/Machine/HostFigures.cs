using System.Globalization;

namespace SparkStacker.Monitoring.Machine;

/// <summary>The machine at one moment, as far as the operating system tells without privileges. Node exporter tells Prometheus.</summary>
/// <param name="Load">Mean number of runnable tasks of the last minute; null outside Linux.</param>
/// <param name="Cores">Processors that the process may use.</param>
/// <param name="MemoryBytes">Memory of the machine; null outside Linux.</param>
/// <param name="MemoryAvailableBytes">What programs can still get without swapping; null outside Linux.</param>
/// <param name="DiskBytes">Size of the file system of the data directory; null where it can't be asked.</param>
/// <param name="DiskAvailableBytes">What is free there for the process.</param>
public readonly record struct HostFigures(double? Load, int Cores, long? MemoryBytes, long? MemoryAvailableBytes, long? DiskBytes, long? DiskAvailableBytes)
{
    /// <summary>Reads them.</summary>
    /// <param name="dataDirectory">A directory on the file system in question.</param>
    public static HostFigures Read(string dataDirectory) => Read(dataDirectory, "/proc");

    internal static HostFigures Read(string dataDirectory, string proc)
    {
        var memory = Lines(Path.Combine(proc, "meminfo"));
        var (disk, free) = Disk(dataDirectory);
        return new HostFigures(
            double.TryParse(Lines(Path.Combine(proc, "loadavg")).FirstOrDefault()?.Split(' ')[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var load) ? load : null,
            Environment.ProcessorCount,
            Kibibytes(memory, "MemTotal:"),
            Kibibytes(memory, "MemAvailable:"),
            disk,
            free);
    }

    private static (long? Size, long? Free) Disk(string directory)
    {
        try
        {
            var drive = new DriveInfo(directory);
            return (drive.TotalSize, drive.AvailableFreeSpace);
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return (null, null);
        }
    }

    private static string[] Lines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    // MemTotal:       16301212 kB
    private static long? Kibibytes(string[] lines, string key) =>
        Array.Find(lines, line => line.StartsWith(key, StringComparison.Ordinal)) is { } found
        && long.TryParse(found.AsSpan(key.Length).Trim().TrimEnd("kB").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var kibibytes)
            ? kibibytes * 1024
            : null;
}
