using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Notifications;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Tests.Notifications;
using SparkStacker.Tests.Shared.Sinks;

namespace SparkStacker.Console.Tests.Api;

public sealed class ChannelEndpointsTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    private const string Channels = ApiConsole.Root + "/channels";
    private const string Secret = "a-secret-of-twenty-c";

    [Fact]
    public async Task Channel_FromMakingToDeleting_SendsAndNeverShowsItsSecrets()
    {
        await using var sink = new ScriptedHttpSink();
        using var made = await PutAsync("hook", $$"""{"kind":"webhook","minimumSeverity":"info","kinds":["risk"],"url":"{{sink.Url}}?token=in-the-address","secret":"{{Secret}}"}""");
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);

        using var tested = await console.Admin.PostAsync(Channels + "/hook/test", null);
        Assert.Contains("answered 200", (await ApiConsole.JsonAsync(tested)).GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("test", JsonDocument.Parse((await sink.NextAsync()).Body).RootElement.GetProperty("event").GetString());

        await console.Services.GetRequiredService<NotificationWriter>().AddAsync([NotificationBench.News("channel"), NotificationBench.News("other", kind: NotificationKind.Trade)], default);
        Assert.Equal("About channel", JsonDocument.Parse((await sink.NextAsync()).Body).RootElement.GetProperty("title").GetString());

        var list = (await console.Admin.GetStringAsync(Channels))!;
        Assert.DoesNotContain(Secret, list, StringComparison.Ordinal);
        Assert.DoesNotContain("in-the-address", list, StringComparison.Ordinal);
        await using var context = await console.Services.GetRequiredService<IDbContextFactory<ConsoleDbContext>>().CreateDbContextAsync();
        var audited = await context.Audit.Where(a => a.Target == "hook").ToListAsync();
        Assert.Equal(["save_channel", "test_channel"], audited.Select(a => a.Action).Distinct());
        Assert.DoesNotContain(audited, a => $"{a.NewValue}{a.OldValue}".Contains("secret", StringComparison.Ordinal));

        using var deleted = await console.Admin.DeleteAsync(Channels + "/hook");
        Assert.Equal(HttpStatusCode.OK, deleted.StatusCode);
    }

    [Fact]
    public async Task Test_WhereItIsRefused_SaysSo()
    {
        await using var sink = new ScriptedHttpSink("403");
        (await PutAsync("closed", $$"""{"kind":"slack","url":"{{sink.Url}}"}""")).Dispose();

        using var tested = await console.Admin.PostAsync(Channels + "/closed/test", null);

        var problem = await ApiConsole.JsonAsync(tested);
        Assert.Equal((422, "not_delivered"), ((int)tested.StatusCode, problem.GetProperty("code").GetString()));
        Assert.Contains("answered 403", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        (await console.Admin.DeleteAsync(Channels + "/closed")).Dispose();
    }

    [Theory]
    [InlineData("""{"kind":"pigeon"}""", 400, "invalid_request")]
    [InlineData("""{"kind":"slack","kinds":["gossip"]}""", 400, "invalid_request")]
    [InlineData("""{"kind":"slack","url":"ftp://example.com"}""", 422, "invalid_channel")]
    public async Task Save_WhatCannotWork_IsRefused(string body, int status, string code)
    {
        using var answer = await PutAsync("bad", body);

        Assert.Equal((status, code), ((int)answer.StatusCode, (await ApiConsole.JsonAsync(answer)).GetProperty("code").GetString()));
    }

    private Task<HttpResponseMessage> PutAsync(string id, string body) => console.Admin.PutAsync($"{Channels}/{id}", ApiConsole.Json(body));
}
