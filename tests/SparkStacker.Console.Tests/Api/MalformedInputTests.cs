using System.Net;
using System.Text;

namespace SparkStacker.Console.Tests.Api;

/// <summary>Whatever comes in, the answer is the right 4xx as problem details; never a 5xx, never names of our code.</summary>
public sealed class MalformedInputTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    private static readonly string[] s_numbers =
    [
        "0", "-1", "1.0000001", "2", "1e400", "-1e400", "NaN", "Infinity", "\"NaN\"", "\"0.5\"", "true", "null", "[]", "{}", "[0.5]", "0.123456789012345678901234567890",
        "99999999999999999999999999999999999999", "1e-400", "00.5", ".5", "0x1", "+1", "0,5", "",
    ];

    private static readonly string[] s_bodies =
    [
        "", " ", "null", "1", "\"text\"", "[]", "[{}]", "{", "}", "{\"\"}", "{\"fraction\"}", "{\"fraction\":0.5", "{\"fraction\":0.5}}", "{\"fraction\":0.5,}", "{'fraction':0.5}",
        "{\"fraction\":0.5,\"fraction\":1}", "{\"Fraction\":0.5}", "{\"fraction\":0.5,\"surprise\":1}", "{\"__proto__\":{}}", "{\"fraction\":0.5}{\"fraction\":1}",
        "{\"\\u0000\":1}", "{\"\\ud800\":1}", "{\"fraction\":\"\\ud800\"}", "<xml/>", "fraction=0.5", "// no\n{\"fraction\":0.5}", "\u0000", "{\"$ref\":\"1\"}", "{\"$type\":\"System.Object\"}",
    ];

    public static TheoryData<string, string, string> Bodies()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var number in s_numbers)
        {
            // Those that a field takes are none of its bad ones.
            AddUnless([], "POST", "/positions/x/close", $$"""{"fraction":{{number}}}""");
            AddUnless(["2", "1.0000001", "null"], "PATCH", "/positions/x", $$"""{"stopLossPrice":{{number}}}""");
            AddUnless(["true"], "POST", "/system/kill-switch", $$"""{"engaged":{{number}},"reason":"x"}""");
            AddUnless(["\"NaN\"", "\"0.5\""], "POST", "/users", $$"""{"email":{{number}},"role":"Viewer"}""");
            AddUnless([], "PATCH", "/users/x", $$"""{"role":{{(number == "\"0.5\"" ? "\"viewer\"" : number)}}}""");
            AddUnless(["null", "\"NaN\"", "\"0.5\""], "POST", "/risk/stops/lift", $$"""{"strategy":{{number}}}""");

            void AddUnless(string[] taken, string method, string path, string body)
            {
                if (!taken.Contains(number))
                {
                    data.Add(method, path, body);
                }
            }
        }

        data.Add("PATCH", "/positions/x", """{"stopLossPrice":-5}""");
        data.Add("POST", "/system/kill-switch", """{"engaged":1,"reason":"x"}""");
        data.Add("POST", "/users", """{"email":7,"role":"Viewer"}""");
        data.Add("POST", "/risk/stops/lift", """{"strategy":7}""");

        foreach (var body in s_bodies)
        {
            data.Add("POST", "/positions/x/close", body);
            data.Add("PATCH", "/positions/x", body);
            data.Add("POST", "/system/kill-switch", body);
            data.Add("POST", "/users", body);
        }

        foreach (var body in s_bodies[2..])
        {
            data.Add("POST", "/strategies/x/activate", body);
            data.Add("DELETE", "/orders/x", body);
        }

        data.Add("POST", "/positions/x/close", string.Concat(Enumerable.Repeat("[", 10_000)));
        data.Add("POST", "/positions/x/close", string.Concat(Enumerable.Repeat("{\"a\":", 10_000)));
        data.Add("POST", "/system/kill-switch", $$"""{"engaged":true,"reason":"{{new string('x', 201)}}"}""");
        data.Add("POST", "/system/kill-switch", """{"engaged":true}""");
        data.Add("POST", "/system/kill-switch", """{"engaged":false,"flatten":true}""");
        data.Add("POST", "/users", """{"email":"a@example.com","role":"Owner"}""");
        data.Add("PATCH", "/users/x", """{"role":"Viewer","isDisabled":true}""");
        return data;
    }

    public static TheoryData<string> Queries()
    {
        var data = new TheoryData<string>();
        foreach (var list in new[] { "/trades", "/orders", "/audit", "/markets/ETH-USD/candles" })
        {
            foreach (var query in new[]
            {
                "limit=0", "limit=-1", "limit=99999", "limit=1.5", "limit=abc", "limit=", "limit", "limit=1&limit=2", "limit=99999999999999999999", "limit=%00", "limit=0x10", "limit=NaN",
                "cursor=!!", "cursor=", "cursor=bjE%3D%3D", "cursor=AAAA", "cursor=" + new string('a', 101), "from=yesterday", "from=1", "from=2025-13-01", "from=2025-05-04T25:00:00Z",
                "to=99999-01-01", "surprise=1", "Limit=1", "%ff=1", "__proto__=1",
            })
            {
                data.Add($"{list}?{query}");
            }
        }

        foreach (var query in new[]
        {
            "/trades?sort=up", "/orders?state=pending", "/markets/ETH-USD/candles?interval=2m", "/markets/ETH-USD/macd?fast=21&slow=8", "/markets/ETH-USD/macd?fast=0",
            "/markets/ETH-USD/macd?slow=501", "/markets/ETH-USD/macd?signal=x", "/positions?limit=1", "/system/status?x", "/strategies?active=true", "/positions?strategy=", "/positions?strategy=" + new string('x', 101),
        })
        {
            data.Add(query);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Body_Unusable_IsA400(string method, string path, string body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), ApiConsole.Root + path) { Content = ApiConsole.Json(body) };
        using var response = await console.Admin.SendAsync(request);

        await AssertProblemAsync(response, HttpStatusCode.BadRequest);
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Query_Unusable_IsA400(string address)
    {
        using var response = await console.Admin.GetAsync(ApiConsole.Root + address);

        await AssertProblemAsync(response, HttpStatusCode.BadRequest);
        Assert.NotEmpty((await ApiConsole.JsonAsync(response)).GetProperty("errors").EnumerateObject());
    }

    [Theory]
    [InlineData("GET", "/nothing", HttpStatusCode.NotFound, "not_found")]
    [InlineData("GET", "/strategies/none", HttpStatusCode.NotFound, "strategy_not_found")]
    [InlineData("GET", "/markets/DOGE-USD/candles", HttpStatusCode.NotFound, "market_not_found")]
    [InlineData("GET", "/users/none", HttpStatusCode.NotFound, "user_not_found")]
    [InlineData("GET", "/positions/%2e%2e%2f", HttpStatusCode.NotFound, "position_not_found")]
    [InlineData("PUT", "/positions", HttpStatusCode.MethodNotAllowed, "method_not_allowed")]
    [InlineData("TRACE", "/positions", HttpStatusCode.MethodNotAllowed, "method_not_allowed")]
    [InlineData("DELETE", "/trades", HttpStatusCode.MethodNotAllowed, "method_not_allowed")]
    [InlineData("POST", "/positions/x/close", HttpStatusCode.BadRequest, "body_required")]
    public async Task Address_Wrong_IsTheRightStatus(string method, string path, HttpStatusCode status, string code)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), ApiConsole.Root + path);
        using var response = await console.Admin.SendAsync(request);

        Assert.Equal(code, await AssertProblemAsync(response, status));
    }

    [Theory]
    [InlineData("GET", "/system/kill-switch", "POST")]
    [InlineData("DELETE", "/positions/x", "GET, HEAD, PATCH")]
    [InlineData("GET", "/orders/x", "DELETE")]
    [InlineData("PUT", "/strategies/macd_eth_usd/parameters/versions", "GET, HEAD")]
    public async Task Method_Wrong_IsA405WithAllow(string method, string path, string allowed)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), ApiConsole.Root + path);
        using var response = await console.Admin.SendAsync(request);

        Assert.Equal("method_not_allowed", await AssertProblemAsync(response, HttpStatusCode.MethodNotAllowed));
        Assert.Equal(allowed, string.Join(", ", response.Content.Headers.Allow));
    }

    [Fact]
    public async Task Head_OfAList_IsAnsweredLikeGet()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, ApiConsole.Root + "/positions");
        using var response = await console.Viewer.SendAsync(request);

        Assert.Equal((HttpStatusCode.OK, "application/json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=utf-7")]
    public async Task Body_OfAnotherType_IsA415(string type)
    {
        using var content = new StringContent("""{"fraction":1}""", Encoding.UTF8);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await console.Trader.PostAsync(ApiConsole.Root + "/positions/x/close", content);

        await AssertProblemAsync(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Body_TooLarge_IsA413()
    {
        using var response = await console.Trader.PostAsync(ApiConsole.Root + "/positions/x/close", ApiConsole.Json($$"""{"fraction":1{{new string(' ', 70_000)}}}"""));

        await AssertProblemAsync(response, HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Body_OfBrokenUtf8_IsA400()
    {
        using var content = new ByteArrayContent([0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x3A, 0x31, 0x7D]);
        content.Headers.ContentType = new("application/json");
        using var response = await console.Trader.PostAsync(ApiConsole.Root + "/positions/x/close", content);

        await AssertProblemAsync(response, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Accept_OfAFormatNobodyOffers_IsA406()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, ApiConsole.Root + "/trades");
        request.Headers.Add("Accept", "application/xml");
        using var response = await console.Viewer.SendAsync(request);

        await AssertProblemAsync(response, HttpStatusCode.NotAcceptable);
    }

    [Theory]
    [InlineData("my-request.1", "my-request.1")]
    [InlineData("two words", null)]
    public async Task RequestId_GivenOrNot_ComesBackUsable(string given, string? expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, ApiConsole.Root + "/positions");
        request.Headers.Add("X-Request-Id", given);
        using var response = await console.Viewer.SendAsync(request);

        var answered = Assert.Single(response.Headers.GetValues("X-Request-Id"));
        Assert.True(expected is null ? answered != given && answered.Length > 0 : answered == expected);
    }

    [Fact]
    public async Task RequestIdAndTrace_OfACommand_StandInTheAudit()
    {
        const string trace = "0af7651916cd43dd8448eb211c80319c";
        using var request = new HttpRequestMessage(HttpMethod.Post, ApiConsole.Root + "/strategies/macd_eth_usd/deactivate");
        request.Headers.Add("X-Request-Id", "bot-7.42");
        request.Headers.Add("traceparent", $"00-{trace}-b7ad6b7169203331-01");
        using var response = await console.Trader.SendAsync(request);
        using var nameless = await console.Trader.PostAsync(ApiConsole.Root + "/strategies/macd_eth_usd/deactivate", null);

        using var audit = await console.Admin.GetAsync(ApiConsole.Root + "/audit?action=deactivate_strategy&limit=4");
        var entries = (await ApiConsole.JsonAsync(audit)).GetProperty("items").EnumerateArray().ToArray();
        Assert.All(entries[..2], e => Assert.Null(e.GetProperty("requestId").GetString()));
        Assert.All(entries[2..], e => Assert.Equal(("bot-7.42", trace), (e.GetProperty("requestId").GetString(), e.GetProperty("traceId").GetString())));
    }

    private static async Task<string?> AssertProblemAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"{(int)response.StatusCode} instead of {(int)status}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("SparkStacker.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", text, StringComparison.Ordinal);
        var problem = await ApiConsole.JsonAsync(response);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        return problem.GetProperty("code").GetString();
    }
}
