using SparkStacker.Monitoring.Tests.Stack.Prometheus;
using YamlDotNet.RepresentationModel;

namespace SparkStacker.Monitoring.Tests.Stack.Logs;

/// <summary>No Loki runs here: keys are held against the list of Loki 3.7's reference, values against what they are for.</summary>
public sealed class LokiConfigTests
{
    private static readonly YamlNode s_config = YamlFile.Read(StackFolder.Compose("loki", "loki.yml"));

    private static readonly Dictionary<string, string> s_known = new()
    {
        [""] = "auth_enabled server common schema_config ingester compactor limits_config ruler analytics",
        ["server"] = "http_listen_port grpc_listen_port log_level",
        ["common"] = "path_prefix instance_addr replication_factor ring storage",
        ["ingester"] = "wal",
        ["compactor"] = "working_directory compaction_interval retention_enabled retention_delete_delay delete_request_store",
        ["limits_config"] = "retention_period retention_stream ingestion_rate_mb ingestion_burst_size_mb per_stream_rate_limit per_stream_rate_limit_burst max_line_size max_line_size_truncate max_label_names_per_series max_global_streams_per_user reject_old_samples reject_old_samples_max_age max_entries_limit_per_query query_timeout allow_structured_metadata volume_enabled discover_log_levels",
        ["ruler"] = "storage rule_path wal alertmanager_url evaluation_interval enable_api ring",
        ["analytics"] = "reporting_enabled",
    };

    [Fact]
    public void Keys_All_AreKnownToLoki() => Assert.All(s_known, section =>
        Assert.Empty(s_config.Entries(section.Key.Split('.', StringSplitOptions.RemoveEmptyEntries)).Keys.Except(section.Value.Split(' '))));

    [Fact]
    public void Retention_ByStream_KeepsTradesAndSecurityLongest()
    {
        Assert.Equal(("true", "filesystem"), (s_config.Text("compactor", "retention_enabled"), s_config.Text("compactor", "delete_request_store")));
        Assert.Equal(("10m", "2h"), (s_config.Text("compactor", "compaction_interval"), s_config.Text("compactor", "retention_delete_delay")));
        Assert.Equal("720h", s_config.Text("limits_config", "retention_period"));
        Assert.Equal(
            ["{category=\"security\"} 2160h", "{category=\"trading\"} 2160h", "{level=\"debug\"} 72h", "{stack=\"monitoring\"} 168h"],
            s_config.Items("limits_config", "retention_stream").Select(stream => $"{stream.Text("selector")} {stream.Text("period")}"));
    }

    [Theory]
    [InlineData("ingestion_rate_mb", "4")]
    [InlineData("ingestion_burst_size_mb", "8")]
    [InlineData("per_stream_rate_limit", "3MB")]
    [InlineData("per_stream_rate_limit_burst", "12MB")]
    [InlineData("max_line_size", "64KB")]
    [InlineData("max_line_size_truncate", "true")]
    [InlineData("max_label_names_per_series", "12")]
    [InlineData("max_global_streams_per_user", "2000")]
    [InlineData("reject_old_samples_max_age", "168h")]
    [InlineData("max_entries_limit_per_query", "5000")]
    [InlineData("query_timeout", "1m")]
    [InlineData("allow_structured_metadata", "true")]
    [InlineData("volume_enabled", "true")]
    [InlineData("discover_log_levels", "true")]
    public void Limits_Each_AreSet(string key, string value) => Assert.Equal(value, s_config.Text("limits_config", key));

    [Fact]
    public void Storage_Everything_IsBelowTheOneVolume()
    {
        string[] written =
        [
            s_config.Text("common", "path_prefix"), s_config.Text("common", "storage", "filesystem", "chunks_directory"), s_config.Text("ingester", "wal", "dir"),
            s_config.Text("compactor", "working_directory"), s_config.Text("ruler", "rule_path"), s_config.Text("ruler", "wal", "dir"),
        ];
        Assert.All(written, path => Assert.StartsWith("/loki", path, StringComparison.Ordinal));
        var schema = Assert.Single(s_config.Items("schema_config", "configs"));
        Assert.Equal(("tsdb", "v13", "24h"), (schema.Text("store"), schema.Text("schema"), schema.Text("index", "period")));
    }

    [Theory]
    [InlineData("LogsMissing", "critical", "0s")]
    [InlineData("LogParseErrors", "warning", "5m")]
    [InlineData("CriticalLogLine", "critical", "0s")]
    [InlineData("LoginFailureLines", "warning", "0s")]
    [InlineData("ConnectorErrorBurst", "warning", "0s")]
    [InlineData("MonitoringStackErrors", "warning", "0s")]
    public void LogAlerts_Each_SayWhatHappenedAndLeadToTheirRunbook(string name, string severity, string duration)
    {
        var rule = Assert.Single(Rule.LogAlerts, rule => rule.Name == name);
        Assert.Equal((severity, duration, "logs"), (rule.Labels["severity"], rule.For, rule.Labels["area"]));
        Assert.Equal($"docs/alerts.md#{name.ToLowerInvariant()}", rule.Annotations["runbook_url"]);
        Assert.All(["summary", "description", "dashboard_uid", "panel_id"], key => Assert.NotEmpty(rule.Annotations[key]));
    }
}
