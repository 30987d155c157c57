using SparkStacker.Monitoring.Tests.Stack.Alertmanager;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Tests.Shared.Tools;
using YamlDotNet.RepresentationModel;

namespace SparkStacker.Monitoring.Tests.Stack.Compose;

public sealed class ComposeFileTests
{
    // Compose 1.29 does not know these, and accepts everything else that is used here.
    private static readonly string[] s_tooNew = ["name", "include", "start_interval", "required", "content", "create_host_path", "deploy", "env_file_format"];

    [Fact]
    public void Ports_Published_BindToLoopbackExceptTheProxys()
    {
        var ports = ComposeFile.Services.SelectMany(service => service.Value.Texts("ports").Select(port => (service.Key, port))).ToList();
        Assert.Equal(["80:80", "443:443"], ports.Where(port => port.Key == "caddy").Select(port => port.port));
        Assert.All(ports.Where(port => port.Key != "caddy"), port => Assert.StartsWith("127.0.0.1:", port.port, StringComparison.Ordinal));
        Assert.Equal(
            ["127.0.0.1:3000:3000", "127.0.0.1:3100:3100", "127.0.0.1:8080:8080", "127.0.0.1:8090:8080", "127.0.0.1:9090:9090", "127.0.0.1:9093:9093", "443:443", "80:80"],
            ports.Select(port => port.port).Order(StringComparer.Ordinal));
        Assert.Equal(["backup"], ComposeFile.Services.Where(service => service.Value.Text("network_mode").Length > 0).Select(service => service.Key));
    }

    [Fact]
    public void Images_All_HaveAnExactTagAndALineInTheLock()
    {
        var locked = File.ReadAllLines(StackFolder.Compose("images.lock")).Where(line => !line.StartsWith('#')).ToDictionary(line => line.Split(' ')[0], line => line.Split(' ')[1]);
        var bases = File.ReadAllLines(StackFolder.Compose("console", "Dockerfile")).Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]);
        var images = ComposeFile.Services.Values.Select(service => service.Text("image")).Concat(bases).Distinct().ToList();
        Assert.All(images, image => Assert.Matches(@":v?\d+\.\d+\.\d+[\w.-]*$", image));
        Assert.Equal(images.Where(image => !image.StartsWith("sparkstacker:", StringComparison.Ordinal)).Order(StringComparer.Ordinal), locked.Keys.Order(StringComparer.Ordinal));
        Assert.All(locked.Values, digest => Assert.Matches("^(unpinned|sha256:[0-9a-f]{64})$", digest));
    }

    [Fact]
    public void Networks_All_AreSeparated()
    {
        var networks = ComposeFile.Root.Entries("networks");
        Assert.Equal(["dockerapi", "edge", "egress", "monitoring", "ops"], networks.Keys.Order(StringComparer.Ordinal));
        Assert.All(["monitoring", "dockerapi"], name => Assert.Equal("true", networks[name].Text("internal")));
        Assert.Equal("false", networks["ops"].Text("driver_opts", "com.docker.network.bridge.enable_ip_masquerade"));
        Assert.Equal(["alertmanager", "caddy", "sparkstacker"], On("egress"));
        Assert.Equal(["caddy", "sparkstacker"], On("edge"));
        Assert.Equal(["alloy", "promtail", "socket-proxy"], On("dockerapi"));
        Assert.Equal(["cadvisor", "grafana", "loki", "prometheus"], On("ops"));
        Assert.DoesNotContain("socket-proxy", On("monitoring"));
    }

    [Fact]
    public void Console_BehindTheProxy_BelievesItsAddressAndIsCalledOverThatNetworkAlone()
    {
        var (console, proxy) = (ComposeFile.Services["sparkstacker"], ComposeFile.Services["caddy"]);
        var address = proxy.Text("networks", "edge", "ipv4_address");
        Assert.Equal(address, console.Text("environment", "SparkStacker__Security__TrustedProxies__0"));
        Assert.StartsWith(ComposeFile.Root.Items("networks", "edge", "ipam", "config").Single().Text("subnet").Replace(".0/24", ".", StringComparison.Ordinal), address, StringComparison.Ordinal);
        Assert.Equal(["console"], console.Texts("networks", "edge", "aliases"));

        var upstreams = File.ReadAllLines(StackFolder.Compose("caddy", "Caddyfile")).Select(line => line.Trim())
            .Where(line => line.StartsWith("reverse_proxy ", StringComparison.Ordinal) || line.StartsWith("forward_auth ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]);
        Assert.Equal(["console:8080", "console:8080", "grafana:3000"], upstreams.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void DockerSocket_Whole_IsTheProxysAlone()
    {
        var holders = ComposeFile.Services.Where(service => ComposeFile.Mounts(service.Value).Any(mount => mount.Source == "/var/run/docker.sock"));
        Assert.Equal(["socket-proxy"], holders.Select(service => service.Key));
        Assert.Equal("0", ComposeFile.Services["socket-proxy"].Text("environment", "POST"));
    }

    [Fact]
    public void Mounts_OfTheCheckout_ExistAndAreReadOnly()
    {
        using var rendered = RenderedConfig.With(RenderedConfig.AllChannels);
        var mounts = ComposeFile.Services.Values.SelectMany(ComposeFile.Mounts).Where(mount => mount.Source.StartsWith('.')).ToList();
        Assert.NotEmpty(mounts);
        Assert.All(mounts, mount =>
        {
            var path = mount.Source.StartsWith("./rendered/", StringComparison.Ordinal) ? rendered.Output(mount.Source["./rendered/".Length..]) : Path.GetFullPath(StackFolder.Compose(mount.Source));
            Assert.True(File.Exists(path) || Directory.Exists(path), mount.Source);
            Assert.True(mount.IsReadOnly, mount.Source);
        });
    }

    [Fact]
    public void Volumes_Named_AreAllDeclaredAndUsed() => Assert.Equal(
        ComposeFile.Root.Entries("volumes").Keys.Order(StringComparer.Ordinal),
        ComposeFile.Services.Values.SelectMany(ComposeFile.Mounts).Select(mount => mount.Source).Where(source => source[0] is not ('.' or '/')).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void DependsOn_All_NameServicesThatAlwaysRun()
    {
        var profiled = ComposeFile.Services.Where(service => service.Value.Items("profiles").Count > 0).Select(service => service.Key).ToList();
        Assert.Equal(["alloy", "backup", "promtail"], profiled.Order());
        Assert.Empty(ComposeFile.Services.Values.SelectMany(service => service.Entries("depends_on").Keys).Intersect(profiled));
        Assert.Empty(ComposeFile.Services["sparkstacker"].Entries("depends_on"));
    }

    [Fact]
    public void Secrets_All_AreFilesThatInitSecretsCreates()
    {
        using var folder = new TemporaryFolder();
        ToolRun.Of(StackFolder.Compose("init-secrets.sh"), folder.Path).Succeeded("init-secrets.sh");
        var files = ComposeFile.Root.Entries("secrets").Values.Select(secret => secret.Text("file")).ToList();
        Assert.All(files, file => Assert.True(File.Exists(Path.Combine(folder.Path, file["./secrets/".Length..])), file));
        var made = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories);
        Assert.Equal(files.Count, made.Length);
        Assert.All(made, file => Assert.Equal("400", ToolRun.Of("stat", "-c", "%a", file).StandardOutput.Trim()));
        Assert.Equal(File.ReadAllText(Path.Combine(folder.Path, "sparkstacker", "metrics_token")), File.ReadAllText(Path.Combine(folder.Path, "prometheus", "metrics_token")));
        Assert.Equal(64, File.ReadAllText(Path.Combine(folder.Path, "grafana", "secret_key")).Length);
    }

    [Fact]
    public void Environment_OfAllServices_HoldsNoSecret()
    {
        var settings = ComposeFile.Services.Values.SelectMany(service => service.TextEntries("environment"))
            .Concat(File.ReadAllLines(StackFolder.Compose("grafana.env")).Concat(File.ReadAllLines(StackFolder.Compose(".env.example")))
                .Where(line => line.Contains('=') && !line.StartsWith('#')).Select(line => KeyValuePair.Create(line.Split('=')[0], line[(line.IndexOf('=') + 1)..])));
        Assert.All(settings.Where(pair => IsSecretName(pair.Key)), pair =>
            Assert.True(pair.Value.Length == 0 || pair.Value.StartsWith("/run/secrets/", StringComparison.Ordinal) || pair.Value is "true" or "false", $"{pair.Key}={pair.Value}"));
    }

    [Fact]
    public void Keys_All_AreKnownToCompose129() => Assert.Empty(Keys(ComposeFile.Root).Intersect(s_tooNew));

    [ToolFact("docker-compose")]
    public void Config_EveryProfileAndVersion_Succeeds() => Assert.All(ToolBox.All("docker-compose"), compose =>
        Assert.All((string[][])[[], ["--profile", "alloy"], ["--profile", "promtail"], ["--profile", "backup"]], profile =>
        {
            compose.Run([.. profile, "-f", StackFolder.Compose("compose.yaml"), "config", "-q"]).Succeeded($"{compose} config");
            compose.Run([.. profile, "-f", StackFolder.Compose("compose.yaml"), "-f", StackFolder.Compose("compose.hostnet.yaml"), "config", "-q"]).Succeeded($"{compose} config");
        }));

    [ToolFact("yamllint")]
    public void Yaml_All_IsClean() =>
        ToolRun.Of("yamllint", "-d", "{extends: relaxed, rules: {line-length: disable}}", StackFolder.Compose()).Succeeded("yamllint");

    private static bool IsSecretName(string key) =>
        !key.Contains("COOKIE", StringComparison.Ordinal) && new[] { "PASSWORD", "SECRET", "TOKEN", "KEY" }.Any(word => key.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> On(string network) => ComposeFile.Services
        .Where(service => service.Value.Texts("networks").Concat(service.Value.Entries("networks").Keys).Contains(network))
        .Select(service => service.Key)
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Keys(YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.SelectMany(pair => Keys(pair.Value).Prepend(pair.Key.Text())),
        YamlSequenceNode list => list.Children.SelectMany(Keys),
        _ => [],
    };
}
