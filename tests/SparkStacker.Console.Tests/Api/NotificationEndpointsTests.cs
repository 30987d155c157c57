using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Notifications;
using SparkStacker.Console.Tests.Notifications;

namespace SparkStacker.Console.Tests.Api;

public sealed class NotificationEndpointsTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    private const string Notifications = ApiConsole.Root + "/notifications";

    [Fact]
    public async Task Notifications_InPages_AreReadByEachCallerAlone()
    {
        await TellAsync("first", "second", "third");

        var page = await GetAsync(console.Viewer, "?limit=2&kind=risk");
        var items = page.GetProperty("items").EnumerateArray().ToArray();
        Assert.Equal(["About third", "About second"], items.Select(i => i.GetProperty("title").GetString()));
        Assert.Equal(("warning", false), (items[0].GetProperty("severity").GetString(), items[0].GetProperty("isRead").GetBoolean()));
        var rest = await GetAsync(console.Viewer, $"?limit=2&kind=risk&cursor={page.GetProperty("nextCursor").GetString()}");
        Assert.Equal("About first", rest.GetProperty("items")[0].GetProperty("title").GetString());

        using var read = await console.Viewer.PostAsync($"{Notifications}/{items[0].GetProperty("id").GetInt64()}/read", null);
        Assert.Equal(HttpStatusCode.NoContent, read.StatusCode);
        Assert.Equal("About second", (await GetAsync(console.Viewer, "?state=unread&kind=risk")).GetProperty("items")[0].GetProperty("title").GetString());
        Assert.Equal("About third", (await GetAsync(console.Trader, "?state=unread&kind=risk")).GetProperty("items")[0].GetProperty("title").GetString());

        using var all = await console.Viewer.PostAsync(Notifications + "/read", ApiConsole.Json("{}"));
        Assert.Equal(HttpStatusCode.NoContent, all.StatusCode);
        Assert.Equal(0, (await GetAsync(console.Viewer, "/unread")).GetProperty("unread").GetInt32());
        Assert.True((await GetAsync(console.Trader, "/unread")).GetProperty("unread").GetInt32() >= 3);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("999999")]
    [InlineData("-1")]
    public async Task Read_WhatIsNotThere_IsNotFound(string id)
    {
        using var answer = await console.Viewer.PostAsync($"{Notifications}/{id}/read", null);

        Assert.Equal((HttpStatusCode.NotFound, "notification_not_found"), (answer.StatusCode, (await ApiConsole.JsonAsync(answer)).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Preferences_SetInPart_KeepTheRestAndAreTheCallersAlone()
    {
        using var set = await console.Trader.PutAsync(Notifications + "/preferences", ApiConsole.Json("""{"trade":{"bell":"off"},"risk":{"email":"critical"}}"""));
        Assert.Equal(HttpStatusCode.OK, set.StatusCode);

        var own = await GetAsync(console.Trader, "/preferences");
        Assert.Equal(("off", "warning", "critical"), (Text(own, "trade", "bell"), Text(own, "trade", "browser"), Text(own, "risk", "email")));
        Assert.Equal("info", Text(await GetAsync(console.Viewer, "/preferences"), "trade", "bell"));
    }

    [Theory]
    [InlineData("""{"trade":{"bell":"loud"}}""")]
    [InlineData("""{"trade":{"horn":"off"}}""")]
    [InlineData("""{"trade":"off"}""")]
    public async Task Preferences_Unusable_AreRefused(string body)
    {
        using var answer = await console.Trader.PutAsync(Notifications + "/preferences", ApiConsole.Json(body));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static string? Text(System.Text.Json.JsonElement preferences, string kind, string way) => preferences.GetProperty(kind).GetProperty(way).GetString();

    private static async Task<System.Text.Json.JsonElement> GetAsync(HttpClient client, string query)
    {
        using var response = await client.GetAsync(Notifications + query);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await ApiConsole.JsonAsync(response);
    }

    private Task TellAsync(params string[] keys) =>
        console.Services.GetRequiredService<NotificationWriter>().AddAsync([.. keys.Select(k => NotificationBench.News(k))], default);
}
