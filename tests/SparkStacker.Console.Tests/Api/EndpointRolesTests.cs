using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Identity;

namespace SparkStacker.Console.Tests.Api;

/// <summary>Every endpoint of the API that the program has, found by asking it: who may.</summary>
public sealed class EndpointRolesTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    // Machines with a token of their own, and how to get in; both have tests of their own.
    private static readonly string[] s_open = ["PostAlerts", "CreateAccessToken", "RefreshAccessToken", "RevokeRefreshToken", "Stream"];

    // Viewers have tokens, too: at most of their own role, and only their own.
    private static readonly string[] s_own = ["CreateToken", "RevokeToken", "ReadNotification", "ReadNotifications", "SetNotificationPreferences"];

    [Fact]
    public void Endpoints_Each_StatesARolesPolicy()
    {
        string[] known = [Policies.Read, Policies.Trade, Policies.Admin];

        Assert.Empty(Endpoints().Where(e => !known.Contains(Policy(e))).Select(Name).Except(s_open));
    }

    [Fact]
    public void Writes_None_IsForViewers() =>
        Assert.Empty(Endpoints().Where(e => Method(e) != "GET" && Policy(e) == Policies.Read).Select(Name).Except(s_own));

    [Fact]
    public async Task Endpoints_AskedByEveryRole_LetInWhoMayAndNobodyElse()
    {
        var clients = new (HttpClient Client, string[] Policies)[]
        {
            (console.Anonymous, []),
            (console.Viewer, [Policies.Read]),
            (console.Trader, [Policies.Read, Policies.Trade]),
            (console.Admin, [Policies.Read, Policies.Trade, Policies.Admin]),
        };
        var wrong = new List<string>();
        foreach (var endpoint in Endpoints().Where(e => !s_open.Contains(Name(e))))
        {
            foreach (var (client, allowed) in clients)
            {
                // An unknown parameter: whoever may is told so before anything is done.
                using var request = new HttpRequestMessage(new HttpMethod(Method(endpoint)), Address(endpoint) + "?no_such_parameter=1");
                using var response = await client.SendAsync(request);
                var expected = client == console.Anonymous ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden;
                var isLetIn = response.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);
                if (allowed.Contains(Policy(endpoint)) ? !isLetIn : response.StatusCode != expected)
                {
                    wrong.Add($"{Name(endpoint)}: {(int)response.StatusCode} with {allowed.Length} policies");
                }

                if (!isLetIn)
                {
                    Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task OneTimePassword_OpensNothing()
    {
        await console.AddUserAsync("fresh@example.com", Roles.Admin, mustChangePassword: true);
        using var client = await console.SignInAsync("fresh@example.com");

        using var response = await client.GetAsync(ApiConsole.Root + "/positions");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("password_change_required", (await ApiConsole.JsonAsync(response)).GetProperty("code").GetString());
    }

    private static string Name(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? endpoint.DisplayName!;

    private static string Method(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods[0] ?? "GET";

    private static string? Policy(RouteEndpoint endpoint) => endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>() is [.., var last] ? last.Policy : null;

    private static string Address(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.Replace("{id}", "x", StringComparison.Ordinal).Replace("{symbol}", "ETH-USD", StringComparison.Ordinal);

    private RouteEndpoint[] Endpoints() =>
    [
        .. console.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith(ApiConsole.Root, StringComparison.Ordinal)),
    ];
}
