using SparkStacker.Console.Backups;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Tests.Shared.Tools;

namespace SparkStacker.Console.Tests.Backups;

public sealed class BackupMetricTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_Twice_KeepsTheTimesOfOtherTargets()
    {
        BackupMetric.Write(_folder.Path, ["console", "grafana"], DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
        BackupMetric.Write(_folder.Path, ["console"], DateTimeOffset.FromUnixTimeSeconds(1_700_086_400));

        Assert.Equal(
            [
                "# HELP spark_stacker_backup_last_success_timestamp_seconds When the target was last backed up.",
                "# TYPE spark_stacker_backup_last_success_timestamp_seconds gauge",
                "spark_stacker_backup_last_success_timestamp_seconds{target=\"console\"} 1700086400",
                "spark_stacker_backup_last_success_timestamp_seconds{target=\"grafana\"} 1700000000",
            ],
            File.ReadAllLines(Path.Combine(_folder.Path, BackupMetric.FileName)));
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [ToolFact("promtool")]
    public void Write_File_IsWhatPrometheusReads()
    {
        BackupMetric.Write(_folder.Path, ["console"], DateTimeOffset.UnixEpoch);
        var start = new System.Diagnostics.ProcessStartInfo(ToolBox.Newest("promtool").Path, ["check", "metrics"]);
        ToolRun.Of(start, File.ReadAllText(Path.Combine(_folder.Path, BackupMetric.FileName))).Succeeded("promtool check metrics");
    }
}
