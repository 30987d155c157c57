using System.Net.Http.Headers;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Tests.Fixtures;
using SparkStacker.Tests.Shared.Components;

namespace SparkStacker.Console.Tests.Api;

/// <summary>An answer that is given again must still be true, and for somebody who may still have it.</summary>
public sealed class RecentAnswersTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    [Fact]
    public async Task List_AskedAgainAfterAChange_ShowsTheChange()
    {
        using var client = await TokenClientAsync("changes@example.com");
        console.Engine.Snapshot = SampleSnapshot.Flat() with { Positions = [SampleSnapshot.Position()] };
        Assert.Equal(1, await CountAsync(client, "/positions"));
        Assert.Equal(1, await CountAsync(client, "/positions"));

        console.Engine.Snapshot = SampleSnapshot.Flat();

        Assert.Equal(0, await CountAsync(client, "/positions"));
    }

    [Fact]
    public async Task List_OfAnotherQuery_IsAnAnswerOfItsOwn()
    {
        using var client = await TokenClientAsync("queries@example.com");
        console.Engine.Snapshot = SampleSnapshot.Flat() with { Positions = [SampleSnapshot.Position()] };

        Assert.Equal(1, await CountAsync(client, "/positions"));
        Assert.Equal(0, await CountAsync(client, "/positions?strategy=none"));
    }

    [Fact]
    public async Task List_AskedAgainAfterSigningOut_IsRefused()
    {
        using var client = await TokenClientAsync("leaver@example.com");
        Assert.True(await CountAsync(client, "/strategies") > 0);

        await console.EndSessionsAsync("leaver@example.com");
        using var response = await client.GetAsync(ApiConsole.Root + "/strategies");

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task List_AskedAgainWithAnotherToken_IsTheOthersAnswer()
    {
        using var client = await TokenClientAsync("owner@example.com");
        Assert.True(await CountAsync(client, "/strategies") > 0);

        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sst_nonsense");
        using var response = await client.GetAsync(ApiConsole.Root + "/strategies");

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task List_AskedAgain_HasANameAndTheSameHeaders()
    {
        using var client = await TokenClientAsync("headers@example.com");
        using var first = await client.GetAsync(ApiConsole.Root + "/strategies");

        using var second = await client.GetAsync(ApiConsole.Root + "/strategies");

        Assert.Equal(first.Headers.Select(h => h.Key).Order(), second.Headers.Select(h => h.Key).Order());
        Assert.NotEqual(first.Headers.GetValues("X-Request-Id").Single(), second.Headers.GetValues("X-Request-Id").Single());
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
    }

    private static async Task<int> CountAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(ApiConsole.Root + path);
        return (await ApiConsole.JsonAsync(response)).GetProperty("items").GetArrayLength();
    }

    private async Task<HttpClient> TokenClientAsync(string email)
    {
        await console.AddUserAsync(email, Roles.Viewer);
        var client = console.Client();
        using var answer = await client.PostAsync(ApiConsole.Root + "/auth/token", ApiConsole.Json($$"""{"email":"{{email}}","password":"{{TestUsers.Password}}"}"""));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await ApiConsole.JsonAsync(answer)).GetProperty("accessToken").GetString());
        return client;
    }
}
