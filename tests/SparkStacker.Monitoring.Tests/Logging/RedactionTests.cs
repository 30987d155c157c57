using SparkStacker.Monitoring.Logging;

namespace SparkStacker.Monitoring.Tests.Logging;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("Host=db;Username=u;Password=s3cr3t-value;Timeout=5", "s3cr3t-value", "Timeout=5")]
    [InlineData("Server=x;Pwd='s3cr3t value';", "s3cr3t value", "Server=x")]
    [InlineData("GET /x?access_token=s3cr3t-value&page=2", "s3cr3t-value", "page=2")]
    [InlineData("{\"refreshToken\":\"s3cr3t-value\",\"id\":7}", "s3cr3t-value", "\"id\":7")]
    [InlineData("api_key: s3cr3t-value, id 7", "s3cr3t-value", "id 7")]
    [InlineData("Authorization: Basic dXNlcjpwYXNz", "dXNlcjpwYXNz", "Authorization")]
    [InlineData("sent bearer s3cr3t-value to it", "s3cr3t-value", "to it")]
    [InlineData("Set-Cookie: sparkstacker=s3cr3t-value; path=/", "s3cr3t-value", "Set-Cookie")]
    [InlineData("https://user:s3cr3t-value@loki.example/push", "s3cr3t-value", "loki.example")]
    [InlineData("got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.s3cr3t-value today", "s3cr3t-value", "today")]
    [InlineData("key 0x4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318 end", "4c0883a69102937d", "end")]
    [InlineData("key 4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318 end", "4c0883a69102937d", "end")]
    [InlineData("-----BEGIN EC PRIVATE KEY-----\nMHQCAQEEIIr\n-----END EC PRIVATE KEY----- tail", "MHQCAQEEIIr", "tail")]
    [InlineData("PASSWORD = s3cr3t-value", "s3cr3t-value", "PASSWORD")]
    [InlineData("POST https://hooks.slack.com/services/T0123ABCD/B0123ABCD/s3cr3tvalue failed", "s3cr3tvalue", "failed")]
    [InlineData("POST https://hooks.slack.com/services/T0123ABCD/B0123ABCD/s3cr3tvalue failed", "T0123ABCD", "hooks.slack.com")]
    [InlineData("https://discord.com/api/webhooks/123456/s3cr3t-value?wait=true answered 404", "s3cr3t-value", "answered 404")]
    [InlineData("https://api.telegram.org/bot123456:s3cr3t-value/sendMessage timed out", "s3cr3t-value", "sendMessage timed out")]
    [InlineData("used sst_s3cr3tvalue_0123456789 today", "s3cr3tvalue", "today")]
    [InlineData("used ssr_s3cr3tvalue-0123456789, then", "s3cr3tvalue", "then")]
    public void Clean_Secret_IsGoneAndTheRestStays(string text, string secret, string rest)
    {
        var cleaned = Redaction.Clean(text);

        Assert.DoesNotContain(secret, cleaned, StringComparison.Ordinal);
        Assert.Contains(Redaction.Mark, cleaned, StringComparison.Ordinal);
        Assert.Contains(rest, cleaned, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    public void Clean_BareKeyAtAnyPlace_IsGone(int place)
    {
        var key = string.Concat(Enumerable.Repeat("0123456789abcdeF", 4));

        var cleaned = Redaction.Clean($"{new string('.', place)}{key}{new string('.', place)}");

        Assert.Equal($"{new string('.', place)}{Redaction.Mark}{new string('.', place)}", cleaned);
    }

    [Theory]
    [InlineData(63)]
    [InlineData(65)]
    public void Clean_MoreOrFewerDigitsThanAKey_IsUntouched(int digits)
    {
        var text = $"hash {new string('a', digits)} of 12 orders";

        Assert.Equal(text, Redaction.Clean(text));
    }

    [Theory]
    [InlineData("Position opened")]
    [InlineData("order 0x9f86d081884c7d659a2feaa0c55ad015 at 1,933.67")]
    [InlineData("account 0x52908400098527886E0F7030069857D2E4169EE7 has 12 orders")]
    [InlineData("The password was changed by a@b.example")]
    [InlineData("http://localhost:8080/strategies?page=2")]
    [InlineData("SparkStacker:Metrics:TokenFile is not set")]
    public void Clean_OrdinaryText_IsUntouched(string text) => Assert.Equal(text, Redaction.Clean(text));

    [Theory]
    [InlineData("Password", true)]
    [InlineData("newPassword", true)]
    [InlineData("client_secret", true)]
    [InlineData("AccessToken", true)]
    [InlineData("Authorization", true)]
    [InlineData("Cookie", true)]
    [InlineData("ConnectionString", true)]
    [InlineData("agentKey", true)]
    [InlineData("TokenId", false)]
    [InlineData("KeyId", false)]
    [InlineData("MetricsTokenFile", false)]
    [InlineData("IdempotencyKey", false)]
    [InlineData("Side", false)]
    public void IsSecretName_Name_IsJudged(string name, bool expected) => Assert.Equal(expected, Redaction.IsSecretName(name));

    [Fact]
    public void Clean_HostileText_TakesNoLongerThanItsLength()
    {
        var hostile = string.Concat(Enumerable.Repeat("token_-password:\"' eyJaaaaaa", 4_000));
        var time = TimeProvider.System.GetTimestamp();

        Redaction.Clean(hostile);

        Assert.InRange(TimeProvider.System.GetElapsedTime(time), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }
}
