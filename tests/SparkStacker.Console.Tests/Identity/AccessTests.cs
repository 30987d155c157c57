using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using SparkStacker.Console.Api.Streaming;
using SparkStacker.Console.Components;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Tests.Api;
using SparkStacker.Console.Tests.Fixtures;

namespace SparkStacker.Console.Tests.Identity;

/// <summary>Every way in that the program has, found by asking the program: whatever is new and states no policy fails here.</summary>
public sealed class AccessTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    private static readonly string[] s_policies = [Policies.SignedIn, Policies.Read, Policies.Trade, Policies.Admin];

    // Signing in, and what says that one may not.
    private static readonly string[] s_openPages = ["/login", "/login/two-factor", "/setup", "/access-denied", "/not-found", "/Error"];

    // Probes, machines with a token of their own, the document, files, and the ways to sign in.
    private static readonly string[] s_openEndpoints =
    [
        "/healthz", "/readyz", "/metrics", "/auth/verify", "/openapi/{documentName}.json", "/api/v1/auth/token", "/api/v1/auth/refresh", "/api/v1/auth/revoke", "/api/v1/alerts/webhook",
        "/api/v1/stream",
    ];

    // Of the framework: a file that was added after the build.
    private static readonly string[] s_files = ["/{**path:file}"];

    // What scripts of a page may call; what it does stands beside it, and none of it acts for the user.
    private static readonly string[] s_circuitMethods =
    [
        "NotificationsCard.ChangedAsync", // Shows whether the browser may notify.
    ];

    public static TheoryData<string, string> Pages()
    {
        var data = new TheoryData<string, string>();
        foreach (var type in PageTypes())
        {
            foreach (var route in type.GetCustomAttributes<RouteAttribute>())
            {
                data.Add(route.Template, PolicyOf(type));
            }
        }

        return data;
    }

    [Fact]
    public void Pages_Each_StatesAPolicyOrIsMeantForEverybody()
    {
        var wrong = PageTypes().Where(t => PolicyOf(t) is "" ? !t.GetCustomAttributes<RouteAttribute>().All(r => s_openPages.Contains(r.Template)) : !s_policies.Contains(PolicyOf(t)));

        Assert.Empty(wrong.Select(t => t.Name));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_AskedByEveryRole_LetsInWhoMayAndNobodyElse(string template, string policy)
    {
        var address = System.Text.RegularExpressions.Regex.Replace(template, @"\{[^}]*\}", "x");
        foreach (var (client, rank) in new[] { (console.Anonymous, -1), (console.Viewer, 0), (console.Trader, 1), (console.Admin, 2) })
        {
            using var response = await client.GetAsync(address);

            var isSentAway = response.StatusCode == HttpStatusCode.Redirect && Browser.Target(response) is { } to && (to.StartsWith("/login", StringComparison.Ordinal) || to.StartsWith("/access-denied", StringComparison.Ordinal));
            var needed = policy switch { "" => -1, Policies.SignedIn or Policies.Read => 0, Policies.Trade => 1, _ => 2 };
            // The sign-in leads on whoever is signed in, the setup whoever comes too late.
            Assert.True(policy.Length == 0 || isSentAway == rank < needed, $"{address} for rank {rank}: {(int)response.StatusCode} {Browser.Target(response)}");
        }
    }

    [Fact]
    public void Endpoints_Each_StatesAPolicyOrIsMeantForEverybody()
    {
        var endpoints = console.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null);
        var open = endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(Address)
            .Except(s_openEndpoints).Except(s_openPages);
        var without = endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null
                && !e.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => s_policies.Contains(a.Policy)))
            // The connection of a circuit falls to the policy of whatever states none: signed in. Pages in it state theirs.
            .Select(Address).Where(a => !a.StartsWith("/_blazor", StringComparison.Ordinal) && !a.StartsWith("/_framework", StringComparison.Ordinal)).Except(s_files);

        Assert.Empty(open);
        Assert.Empty(without);
    }

    // Whatever a button does is a command, whose policy is asked on the server (CommandPoliciesTests).
    [Fact]
    public void CircuitMethods_ForScripts_AreKnown() => Assert.Empty(
        typeof(App).Assembly.GetTypes().SelectMany(t => t.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(m => m.GetCustomAttribute<JSInvokableAttribute>() is not null).Select(m => $"{m.DeclaringType!.Name}.{m.Name}").Except(s_circuitMethods));

    [Fact]
    public void StreamChannels_All_AreForReaders()
    {
        string[] forReaders = ["positions", "orders", "trades", "signals", "strategies", "prices", "risk", "system", "alerts", "jobs"];

        Assert.Empty(StreamChannels.All.Except(forReaders));
    }

    private static IEnumerable<Type> PageTypes() => typeof(App).Assembly.GetTypes().Where(t => t.GetCustomAttributes<RouteAttribute>().Any());

    private static string PolicyOf(Type page) => page.GetCustomAttribute<AllowAnonymousAttribute>() is not null ? ""
        : page.GetCustomAttributes<AuthorizeAttribute>(inherit: true).LastOrDefault()?.Policy ?? "none";

    private static string Address(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
}
