using YamlDotNet.RepresentationModel;

namespace SparkStacker.Monitoring.Tests.Stack.Prometheus;

public sealed class PrometheusConfigTests
{
    private static readonly YamlNode s_config = YamlFile.Read(StackFolder.Compose("prometheus", "prometheus.yml"));

    [Fact]
    public void ScrapeJobs_All_AreTheServicesOfTheStack() => Assert.Equal(
        ["sparkstacker", "prometheus", "alertmanager", "grafana", "loki", "alloy", "promtail", "node", "cadvisor", "caddy", "blackbox"],
        s_config.Items("scrape_configs").Select(job => job.Text("job_name")));

    [Fact]
    public void ScrapeJob_Console_IsLimitedAndAuthorized()
    {
        var job = Job("sparkstacker");
        Assert.Equal(("5s", "5000", "20"), (job.Text("scrape_interval"), job.Text("sample_limit"), job.Text("label_limit")));
        Assert.Equal(("200", "5MB"), (job.Text("label_value_length_limit"), job.Text("body_size_limit")));
        Assert.Equal("/run/secrets/metrics_token", job.Text("authorization", "credentials_file"));
        Assert.Equal(["sparkstacker:8080"], job.Items("static_configs").Single().Texts("targets"));
    }

    [Fact]
    public void ScrapeJob_Grafana_AsksBelowItsSubPath() => Assert.Equal("/grafana/metrics", Job("grafana").Text("metrics_path"));

    [Fact]
    public void ScrapeJobs_OfAgents_HaveNoStaticTarget() => Assert.All(["alloy", "promtail"], name =>
    {
        Assert.Empty(Job(name).Items("static_configs"));
        Assert.Equal([$"targets/{name}.yml"], Job(name).Items("file_sd_configs").Single().Texts("files"));
    });

    [Fact]
    public void ScrapeJob_Probes_UseModulesThatExist()
    {
        var modules = YamlFile.Read(StackFolder.Compose("blackbox", "blackbox.yml")).Entries("modules").Keys;
        Assert.Contains(Job("blackbox").Items("static_configs").Single().Text("labels", "module"), modules);
    }

    [Fact]
    public void Global_Times_AreFifteenSeconds() => Assert.Equal(
        ("15s", "15s", "10s"),
        (s_config.Text("global", "scrape_interval"), s_config.Text("global", "evaluation_interval"), s_config.Text("global", "scrape_timeout")));

    private static YamlNode Job(string name) => s_config.Items("scrape_configs").Single(job => job.Text("job_name") == name);
}
