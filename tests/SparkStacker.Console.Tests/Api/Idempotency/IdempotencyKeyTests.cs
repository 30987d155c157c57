using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Api;
using SparkStacker.Console.Api.Idempotency;
using SparkStacker.Console.Storage;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;

namespace SparkStacker.Console.Tests.Api.Idempotency;

public sealed class IdempotencyKeyTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    [Fact]
    public async Task SameKeyAndBody_Again_HasTheSameAnswerAndActsOnce()
    {
        using var first = await CloseAsync("twice", "0.11");
        using var second = await CloseAsync("twice", "0.11");

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
        Assert.Equal((first.StatusCode, first.Content.Headers.ContentType), (second.StatusCode, second.Content.Headers.ContentType));
        Assert.False(first.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal("true", Assert.Single(second.Headers.GetValues("Idempotency-Replayed")));
        Assert.Equal(1, Acts(0.11m));
    }

    [Fact]
    public async Task SameKey_FromManyAtOnce_ActsOnce()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => CloseAsync("at-once", "0.12")));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        Assert.Equal(19, answers.Count(a => a.Headers.Contains("Idempotency-Replayed")));
        Assert.Equal(1, Acts(0.12m));
    }

    [Fact]
    public async Task SameKey_OtherBody_IsA409AndDoesNothing()
    {
        using var first = await CloseAsync("other-body", "0.13");
        using var second = await CloseAsync("other-body", "0.14");

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal("idempotency_key_reused", (await ApiConsole.JsonAsync(second)).GetProperty("code").GetString());
        Assert.Equal(0, Acts(0.14m));
    }

    [Fact]
    public async Task SameKey_OfAnotherUser_IsAnotherKey()
    {
        using var first = await CloseAsync("shared", "0.15");
        using var second = await CloseAsync("shared", "0.16", console.Admin);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal((1, 1), (Acts(0.15m), Acts(0.16m)));
    }

    [Fact]
    public async Task Key_OfACommandThatDidNothing_MayTryAgain()
    {
        console.Engine.Answer = CommandResult.Failed("engine_busy", "Too many.");
        using var busy = await CloseAsync("busy", "0.17");
        console.Engine.Answer = CommandResult.Done;
        using var again = await CloseAsync("busy", "0.17");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.StatusCode);
        Assert.NotNull(busy.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Key_OfACommandThatWasInterrupted_NeverActsAgain()
    {
        console.Engine.Receiving = () => throw new InvalidOperationException("the power went");
        using var interrupted = await CloseAsync("interrupted", "0.18");
        console.Engine.Receiving = () => { };
        using var again = await CloseAsync("interrupted", "0.18");

        Assert.Equal(HttpStatusCode.InternalServerError, interrupted.StatusCode);
        Assert.Equal("idempotency_outcome_unknown", (await ApiConsole.JsonAsync(again)).GetProperty("code").GetString());
        Assert.Equal(0, Acts(0.18m));
    }

    [Fact]
    public async Task Answer_OneTimePassword_IsRepeatedButNotReadableInTheDatabase()
    {
        const string Body = """{"email":"keyed@example.com","role":"Viewer"}""";
        using var first = await SendAsync(console.Admin, "/users", "new-user", Body);
        using var second = await SendAsync(console.Admin, "/users", "new-user", Body);
        var password = (await ApiConsole.JsonAsync(first)).GetProperty("oneTimePassword").GetString()!;

        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(password, (await ApiConsole.JsonAsync(second)).GetProperty("oneTimePassword").GetString());
        await using var context = await console.Services.GetRequiredService<IDbContextFactory<ConsoleDbContext>>().CreateDbContextAsync();
        var row = await context.IdempotencyKeys.SingleAsync(r => r.Key == "new-user");
        Assert.DoesNotContain(password, System.Text.Encoding.UTF8.GetString(row.Body!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_OfYesterday_IsFree()
    {
        var clock = new SparkStacker.Tests.Shared.Fakes.ManualTimeProvider();
        var store = ActivatorUtilities.CreateInstance<IdempotencyStore>(console.Services, clock);
        Assert.Null(await store.FindOrTakeAsync("u", "daily", "h"));
        await store.KeepAsync("u", "daily", ApiAnswer.NoContent);

        clock.Advance(TimeSpan.FromHours(24));
        Assert.NotNull(await store.FindOrTakeAsync("u", "daily", "h"));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await store.FindOrTakeAsync("u", "daily", "h"));
    }

    [Theory]
    [InlineData("with space", "0.19")]
    [InlineData("an-umlaut-ü", "0.20")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789", "0.21")]
    public async Task Key_Unusable_IsA400(string key, string fraction)
    {
        using var response = await CloseAsync(key, fraction);

        Assert.Equal("invalid_idempotency_key", (await ApiConsole.JsonAsync(response)).GetProperty("code").GetString());
        Assert.Equal(0, Acts(decimal.Parse(fraction, System.Globalization.CultureInfo.InvariantCulture)));
    }

    private int Acts(decimal fraction) => console.Engine.Received.OfType<ClosePosition>().Count(c => c.Fraction == fraction);

    private Task<HttpResponseMessage> CloseAsync(string key, string fraction, HttpClient? client = null) =>
        SendAsync(client ?? console.Trader, "/positions/x/close", key, $$"""{"fraction":{{fraction}}}""");

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string path, string key, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, ApiConsole.Root + path) { Content = ApiConsole.Json(body) };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return await client.SendAsync(request);
    }
}
