using YamlDotNet.RepresentationModel;

namespace SparkStacker.Monitoring.Tests.Stack.Alertmanager;

public sealed class RenderConfigTests
{
    [Fact]
    public void Render_NoChannel_LeavesTheConsoleAndNoBrokenReceiver()
    {
        using var rendered = RenderedConfig.With();
        Assert.Equal(["console", "chat", "deadman"], Names(rendered));
        Assert.NotEmpty(Receiver(rendered, "chat").Items("webhook_configs"));
        Assert.Equal(["deadman", "console"], Routes(rendered));
        Assert.Empty(rendered.Config.Find("global").Text("smtp_smarthost"));
    }

    [Fact]
    public void Render_EveryChannel_HasEveryReceiverInTheTreesOrder()
    {
        using var rendered = RenderedConfig.With(RenderedConfig.AllChannels);
        Assert.Equal(["deadman", "escalation-l3", "escalation-l2", "escalation-l1", "console", "critical", "warning", "info"], Routes(rendered));
        Assert.Equal(["slack_configs", "discord_configs", "email_configs"], Channels(rendered, "critical"));
        Assert.Equal(["slack_configs", "discord_configs"], Channels(rendered, "warning"));
        Assert.Equal(["discord_configs"], Channels(rendered, "info"));
        Assert.Equal(["slack_configs", "discord_configs"], Channels(rendered, "chat"));
        Assert.Equal(["pagerduty_configs"], Channels(rendered, "escalation-l2"));
        Assert.Equal(["opsgenie_configs", "email_configs"], Channels(rendered, "escalation-l3"));
        Assert.Equal("deadman_url", Path.GetFileName(Receiver(rendered, "deadman").Items("webhook_configs").Single().Text("url_file")));
    }

    [Fact]
    public void Render_EmailOnly_TellsWarningsByEmail()
    {
        using var rendered = RenderedConfig.With("ALERT_EMAIL_TO=oncall@example.org", "SMTP_SMARTHOST=mail.example.org:25", "SMTP_FROM=s@example.org");
        Assert.Equal(["critical", "warning", "console", "chat", "deadman"], Names(rendered));
        Assert.All(["critical", "warning", "chat"], name => Assert.Equal(["email_configs"], Channels(rendered, name)));
        Assert.Equal("oncall@example.org", Receiver(rendered, "chat").Items("email_configs").Single().Text("to"));
        Assert.Equal("", rendered.Config.Find("global").Text("smtp_auth_username"));
    }

    [Theory]
    [InlineData("ALERT_SLACK_CHANNEL=#trading")]
    [InlineData("ALERT_DISCORD=on")]
    [InlineData("ALERT_PAGERDUTY=on")]
    [InlineData("ALERT_OPSGENIE=on")]
    [InlineData("ALERT_DEADMAN=on")]
    public void Render_OneChannel_RoutesOnlyToReceiversThatExist(string line)
    {
        using var rendered = RenderedConfig.With(line);
        Assert.Empty(Routes(rendered).Append("chat").Except(Names(rendered)));
        Assert.All(Names(rendered).Where(name => name != "deadman"), name => Assert.NotEmpty(Channels(rendered, name)));
        Assert.DoesNotContain("# if", File.ReadAllText(rendered.ConfigFile), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ALERT_DISCORD=yes", "allowed are on, off and nothing")]
    [InlineData("ALERT_EMAIL_TO=oncall@example.org", "SMTP_SMARTHOST")]
    [InlineData("ALERT_EMAIL_TO=oncall", "no email address")]
    [InlineData("SITE_ADDRESS=https://console.example.org", "bare host name")]
    [InlineData("ALERT_SLACK_CHANNEL=a'b", "not allowed")]
    [InlineData("SMTP_REQUIRE_TLS=maybe", "true and false")]
    [InlineData("COMPOSE_PROFILES=alloy,promtail", "Name one")]
    [InlineData("COMPOSE_PROFILES=backup", "neither alloy nor promtail")]
    public void Render_WrongValue_FailsAndSaysWhatIsAllowed(string line, string expected)
    {
        using var rendered = new RenderedConfig([line]);
        var run = rendered.Render();
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(expected, run.StandardError, StringComparison.Ordinal);
        Assert.Contains(line.Split('=')[0], run.StandardError, StringComparison.Ordinal);
        Assert.False(File.Exists(rendered.ConfigFile));
    }

    [Fact]
    public void Render_ChannelWithoutItsSecret_NamesTheFile()
    {
        using var rendered = new RenderedConfig(["ALERT_PAGERDUTY=on"], new Dictionary<string, string> { ["pagerduty_routing_key"] = "" });
        var run = rendered.Render();
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("alertmanager/pagerduty_routing_key", run.StandardError, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alloy", 12345)]
    [InlineData("promtail", 9080)]
    public void Render_Agent_IsTheOnlyAgentTarget(string agent, int port)
    {
        using var rendered = RenderedConfig.With($"COMPOSE_PROFILES={agent}");
        var targets = Directory.GetFiles(rendered.Output("prometheus", "targets"));
        Assert.Equal([$"{agent}.yml"], targets.Select(Path.GetFileName));
        Assert.Equal([$"{agent}:{port}"], ((YamlSequenceNode)YamlFile.Read(targets[0])).Children.Single().Texts("targets"));
    }

    [Fact]
    public void Render_PublicName_IsProbedThroughTheProxy()
    {
        using var rendered = RenderedConfig.With("SITE_ADDRESS=console.example.org");
        var target = ((YamlSequenceNode)YamlFile.Read(rendered.Output("prometheus", "targets", "public.yml"))).Children.Single();
        Assert.Equal(["https://console.example.org/healthz"], target.Texts("targets"));
        Assert.Contains(target.Text("labels", "module"), YamlFile.Read(StackFolder.Compose("blackbox", "blackbox.yml")).Entries("modules").Keys);
    }

    [Fact]
    public void Render_AgentChanged_ForgetsTheOldTarget()
    {
        using var rendered = RenderedConfig.With();
        File.WriteAllText(rendered.Output("prometheus", "targets", "promtail.yml"), "[]");
        rendered.Render().Succeeded("second run");
        Assert.False(File.Exists(rendered.Output("prometheus", "targets", "promtail.yml")));
    }

    private static IReadOnlyList<string> Names(RenderedConfig rendered) => [.. rendered.Config.Items("receivers").Select(receiver => receiver.Text("name"))];

    private static IReadOnlyList<string> Routes(RenderedConfig rendered) => [.. rendered.Config.Items("route", "routes").Select(route => route.Text("receiver"))];

    private static YamlNode Receiver(RenderedConfig rendered, string name) => rendered.Config.Items("receivers").Single(receiver => receiver.Text("name") == name);

    private static IReadOnlyList<string> Channels(RenderedConfig rendered, string name) => [.. Receiver(rendered, name).Entries().Keys.Where(key => key != "name")];
}
