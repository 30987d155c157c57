using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Identity.Sessions;
using SparkStacker.Console.Identity.Tokens;
using SparkStacker.Console.Tests.Fixtures;
using SparkStacker.Tests.Shared.Fakes;

namespace SparkStacker.Console.Tests.Identity.Tokens;

public sealed class AccessTokensTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task Verify_UntilTheEndOfItsLifeAndTheSkew_OpensAndThenNoMore()
    {
        await using var users = await TestUsers.CreateAsync(_clock);
        var (tokens, token) = await IssueAsync(users);

        _clock.Advance(AccessTokens.Lifetime + TimeSpan.FromSeconds(29));
        Assert.Equal(Roles.Trader, (await tokens.VerifyAsync(token, default))?.Role());
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await tokens.VerifyAsync(token, default));
    }

    [Fact]
    public async Task Verify_AfterTheKeyWasReplaced_OpensUntilTheOverlapEnds()
    {
        await using var users = await TestUsers.CreateAsync(_clock);
        var keys = users.Get<SigningKeys>();
        var first = keys.Current();

        _clock.Advance(SigningKeys.Period);
        var second = keys.Current();

        Assert.NotEqual(first.Id, second.Id);
        Assert.NotNull(keys.Find(first.Id));
        _clock.Advance(SigningKeys.Overlap);
        Assert.Null(keys.Find(first.Id));
        Assert.NotNull(keys.Find(second.Id));
    }

    [Fact]
    public async Task Verify_OtherAlgorithmSignatureAudienceOrKey_OpensNothing()
    {
        await using var users = await TestUsers.CreateAsync(_clock);
        var (tokens, token) = await IssueAsync(users);
        var parts = token.Split('.');
        var key = new SymmetricSecurityKey(users.Get<SigningKeys>().Current().Secret) { KeyId = users.Get<SigningKeys>().Current().Id };
        var read = new JsonWebToken(token);
        var none = $"{Base64UrlEncoder.Encode("{\"alg\":\"none\",\"typ\":\"JWT\"}")}.{parts[1]}.";
        var flipped = $"{parts[0]}.{parts[1]}.{(parts[2][0] == 'A' ? 'B' : 'A')}{parts[2][1..]}";

        Assert.NotNull(await tokens.VerifyAsync(Sign(read, key, SecurityAlgorithms.HmacSha256, "sparkstacker-api"), default));
        Assert.Null(await tokens.VerifyAsync(none, default));
        Assert.Null(await tokens.VerifyAsync(flipped, default));
        Assert.Null(await tokens.VerifyAsync(Sign(read, key, SecurityAlgorithms.HmacSha256, "elsewhere"), default));
        Assert.Null(await tokens.VerifyAsync(Sign(read, new SymmetricSecurityKey([.. key.Key, .. key.Key]) { KeyId = key.KeyId }, SecurityAlgorithms.HmacSha512, "sparkstacker-api"), default));
        Assert.Null(await tokens.VerifyAsync(Sign(read, new SymmetricSecurityKey(Encoding.UTF8.GetBytes(new string('k', 32))) { KeyId = "mine" }, SecurityAlgorithms.HmacSha256, "sparkstacker-api"), default));
    }

    [Fact]
    public async Task Verify_AfterItsSessionEnded_OpensNothing()
    {
        await using var users = await TestUsers.CreateAsync(_clock);
        var (tokens, token) = await IssueAsync(users);
        var user = (await tokens.VerifyAsync(token, default))!;

        await users.Get<UserSessions>().EndAsync(user.Id()!, user.SessionId()!, default);

        Assert.Null(await tokens.VerifyAsync(token, default));
    }

    private static async Task<(AccessTokens Tokens, string Token)> IssueAsync(TestUsers users)
    {
        var id = (await users.AddAsync("trader@example.com", Roles.Trader)).Id()!;
        var session = await users.Get<UserSessions>().StartAsync(id, SessionKind.Api, "test", null, default);
        var tokens = users.Get<AccessTokens>();
        return (tokens, tokens.Issue((await users.Get<UserStates>().FindAsync(id, default))!, session));
    }

    private static string Sign(JsonWebToken like, SecurityKey key, string algorithm, string audience) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = like.Issuer,
        Audience = audience,
        IssuedAt = like.IssuedAt,
        NotBefore = like.ValidFrom,
        Expires = like.ValidTo,
        Claims = new Dictionary<string, object> { ["sub"] = like.Subject, ["sid"] = like.GetClaim("sid").Value, ["stp"] = like.GetClaim("stp").Value },
        SigningCredentials = new SigningCredentials(key, algorithm),
    });
}
