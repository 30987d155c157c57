using SparkStacker.Monitoring.Tests.Stack.Prometheus;
using SparkStacker.Tests.Shared.Tools;
using YamlDotNet.RepresentationModel;

namespace SparkStacker.Monitoring.Tests.Stack.Alertmanager;

/// <summary>Who is told of which alert.</summary>
public sealed class RoutingTests
{
    [ToolFact("amtool>=0.28")]
    public void CheckConfig_EveryChannelAndNone_Succeeds() => Assert.All([RenderedConfig.AllChannels, []], lines =>
    {
        using var rendered = RenderedConfig.With(lines);
        Assert.All(ToolBox.AtLeast("amtool", "0.28"), amtool => amtool.Run("check-config", rendered.ConfigFile).Succeeded($"{amtool} check-config"));
    });

    // Each alert with its own labels, so that an area whose labels meet another route first is noticed.
    [ToolFact("amtool>=0.28")]
    public void Routes_EveryAlert_ReachTheReceiversOfItsSeverity()
    {
        using var rendered = RenderedConfig.With(RenderedConfig.AllChannels);
        Assert.All(Rule.Alerts.Concat(Rule.LogAlerts), rule => Verify(rendered, Expected(rule), [.. rule.Labels.Select(label => $"{label.Key}={label.Value}")], rule.Name));
    }

    [ToolFact("amtool>=0.28")]
    public void Routes_EscalationsWithoutTheirChannel_GoTheWayOfCriticalAlerts()
    {
        using var rendered = RenderedConfig.With("ALERT_SLACK_CHANNEL=#trading");
        Assert.All(["l1", "l2", "l3"], step => Verify(rendered, "console,critical", ["severity=critical", $"escalation={step}"], "CriticalAlertUnacknowledged"));
    }

    [ToolFact("amtool>=0.28")]
    public void Routes_UnknownSeverity_ReachTheDefault()
    {
        using var rendered = RenderedConfig.With(RenderedConfig.AllChannels);
        Verify(rendered, "chat", ["severity=unheard"], "SomethingElse");
    }

    [Fact]
    public void Inhibitions_All_NameAlertsThatExist()
    {
        using var rendered = RenderedConfig.With();
        var names = Rule.Alerts.Select(rule => rule.Name).ToHashSet();
        var matchers = rendered.Config.Items("inhibit_rules").SelectMany(rule => rule.Texts("source_matchers").Concat(rule.Texts("target_matchers"))).ToList();
        Assert.All(matchers.Where(matcher => matcher.StartsWith("alertname", StringComparison.Ordinal)), matcher =>
            Assert.Contains(names, name => Matches(matcher, name)));
    }

    [Theory]
    [InlineData("TradingEngineDown", "MACDHedgeMissing,ExchangeDisconnected,MarketDataStale,OrderRejections", "TradingEngineAbsent,UnprotectedPosition,HostCpuHigh")]
    [InlineData("LokiDown", "LogAgentDropping,LogAgentSilent,LokiPanics,LogsMissing,LogParseErrors", "LoginFailuresHigh,LoginFailuresAttack,GrafanaDown")]
    [InlineData("DrawdownDayCritical", "DrawdownDayHigh", "DrawdownHourHigh,DrawdownWeekCritical")]
    public void Inhibitions_Source_MutesItsTargetsOnly(string source, string muted, string heard)
    {
        using var rendered = RenderedConfig.With();
        var targets = rendered.Config.Items("inhibit_rules")
            .Where(rule => rule.Texts("source_matchers").Single() == $"alertname=\"{source}\"")
            .Select(rule => rule.Texts("target_matchers").ToList())
            .ToList();
        Assert.All(muted.Split(','), name => Assert.Contains(targets, target => target.All(matcher => Matches(matcher, name))));
        Assert.All(heard.Split(','), name => Assert.DoesNotContain(targets, target => target.All(matcher => Matches(matcher, name))));
    }

    [Fact]
    public void InfoRoute_AtNight_IsMuted()
    {
        using var rendered = RenderedConfig.With(RenderedConfig.AllChannels);
        var route = rendered.Config.Items("route", "routes").Single(route => route.Text("receiver") == "info");
        Assert.Equal(("2m", "24h"), (route.Text("group_wait"), route.Text("repeat_interval")));
        var night = rendered.Config.Items("time_intervals").Single(interval => interval.Text("name") == route.Texts("mute_time_intervals").Single());
        Assert.Equal(
            [("22:00", "24:00"), ("00:00", "06:00")],
            night.Items("time_intervals").Single().Items("times").Select(times => (times.Text("start_time"), times.Text("end_time"))));
    }

    [Fact]
    public void Secrets_All_AreFiles()
    {
        using var rendered = RenderedConfig.With(RenderedConfig.AllChannels);
        var keys = rendered.Config.Items("receivers").SelectMany(Keys).ToHashSet();
        Assert.Empty(keys.Intersect(["api_url", "webhook_url", "routing_key", "service_key", "api_key", "auth_password", "credentials", "password"]));
        Assert.Superset(new HashSet<string> { "api_url_file", "webhook_url_file", "routing_key_file", "api_key_file", "url_file", "credentials_file" }, keys);
    }

    private static IEnumerable<string> Keys(YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.SelectMany(pair => Keys(pair.Value).Prepend(pair.Key.Text())),
        YamlSequenceNode list => list.Children.SelectMany(Keys),
        _ => [],
    };

    private static string Expected(Rule rule) => rule switch
    {
        { Name: "Watchdog" } => "deadman",
        { Labels: var labels } when labels.TryGetValue("escalation", out var step) => $"escalation-{step}",
        _ => $"console,{rule.Labels["severity"]}",
    };

    private static void Verify(RenderedConfig rendered, string receivers, string[] labels, string name) =>
        ToolBox.Newest("amtool")
            .Run(["config", "routes", "test", $"--config.file={rendered.ConfigFile}", $"--verify.receivers={receivers}", $"alertname={name}", .. labels])
            .Succeeded($"{name} to {receivers}");

    private static bool Matches(string matcher, string name) =>
        matcher.Split("=~") is [_, var pattern] ? Fits(name, pattern)
            : matcher.Split("!~") is [_, var other] ? !Fits(name, other)
            : matcher.Split('=')[1].Trim('"') == name;

    private static bool Fits(string name, string pattern) => System.Text.RegularExpressions.Regex.IsMatch(name, $"^(?:{pattern.Trim('"')})$");
}
