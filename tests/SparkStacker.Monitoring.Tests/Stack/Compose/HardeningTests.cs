using System.Globalization;

namespace SparkStacker.Monitoring.Tests.Stack.Compose;

/// <summary>What every service gives up, line by line.</summary>
public sealed class HardeningTests
{
    public static TheoryData<string> Services => [.. ComposeFile.Services.Keys];

    [Fact]
    public void Services_All_AreThere() => Assert.Equal(
        [
            "alertmanager", "alloy", "backup", "blackbox", "caddy", "cadvisor", "grafana", "loki", "node-exporter", "prometheus", "promtail", "socket-proxy",
            "sparkstacker",
        ],
        ComposeFile.Services.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Services))]
    public void Service_Each_IsHardened(string name)
    {
        var service = ComposeFile.Services[name];
        Assert.Equal("true", service.Text("read_only"));
        Assert.Equal("true", service.Text("init"));
        Assert.Equal(["ALL"], service.Texts("cap_drop"));
        Assert.Equal(name == "caddy" ? ["NET_BIND_SERVICE"] : [], service.Texts("cap_add"));
        Assert.Equal(["no-new-privileges:true"], service.Texts("security_opt"));
        Assert.Contains("/tmp:rw,noexec,nosuid,size=64m", service.Texts("tmpfs"));
        Assert.Equal("", service.Text("privileged"));
        Assert.Equal(name == "backup" ? "no" : "unless-stopped", service.Text("restart"));
        Assert.Equal(name == "node-exporter" ? "host" : "", service.Text("pid"));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Service_Each_HasLimitsAndBoundedLogs(string name)
    {
        var service = ComposeFile.Services[name];
        Assert.InRange(int.Parse(service.Text("pids_limit"), CultureInfo.InvariantCulture), 1, 512);
        Assert.InRange(decimal.Parse(service.Text("cpus"), CultureInfo.InvariantCulture), 0.1m, 1m);
        Assert.NotEmpty(service.Text("mem_limit"));
        Assert.Equal(("json-file", "10m", "3"), (service.Text("logging", "driver"), service.Text("logging", "options", "max-size"), service.Text("logging", "options", "max-file")));
    }

    [Theory]
    [InlineData("sparkstacker", "1654:1654", "768m")]
    [InlineData("caddy", "0:0", "96m")]
    [InlineData("prometheus", "65534:65534", "768m")]
    [InlineData("alertmanager", "65534:65534", "128m")]
    [InlineData("grafana", "472:0", "384m")]
    [InlineData("loki", "10001:10001", "512m")]
    [InlineData("alloy", "473:473", "256m")]
    [InlineData("promtail", "0:0", "128m")]
    [InlineData("node-exporter", "65534:65534", "64m")]
    [InlineData("cadvisor", "0:0", "192m")]
    [InlineData("blackbox", "65534:65534", "48m")]
    [InlineData("socket-proxy", "0:0", "32m")]
    [InlineData("backup", "1654:1654", "128m")]
    public void Service_Each_HasItsUserAndMemory(string name, string user, string memory) =>
        Assert.Equal((user, memory), (ComposeFile.Services[name].Text("user"), ComposeFile.Services[name].Text("mem_limit")));

    // One agent runs, and the smallest host has 4 GB.
    [Fact]
    public void Memory_OfAllThatRunTogether_LeavesRoomOnTheSmallestHost()
    {
        var sum = ComposeFile.Services.Where(service => service.Key != "promtail").Sum(service => int.Parse(service.Value.Text("mem_limit").TrimEnd('m'), CultureInfo.InvariantCulture));
        Assert.Equal(3_376, sum);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Service_Each_IsCheckedOrOneShot(string name)
    {
        var check = ComposeFile.Services[name].Find("healthcheck");
        if (name == "backup")
        {
            Assert.Null(check);
            return;
        }

        Assert.Equal(("15s", "5s", "5"), (check.Text("interval"), check.Text("timeout"), check.Text("retries")));
        Assert.Equal("CMD", check.Texts("test")[0]);
        Assert.DoesNotContain(check.Texts("test"), word => word == "wget" && !check.Texts("test").Contains("-qO-"));
    }
}
