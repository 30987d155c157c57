using SparkStacker.Console.Tests.Fixtures;

namespace SparkStacker.Console.Tests.Identity;

public sealed class FirstUserTests
{
    [Fact]
    public async Task CreateAdmin_TwiceAtOnce_CreatesOne()
    {
        await using var users = await TestUsers.CreateAsync();

        var answers = await Task.WhenAll(
            users.First.CreateAdminAsync("one@example.com", TestUsers.Password, CancellationToken.None),
            users.First.CreateAdminAsync("two@example.com", TestUsers.Password, CancellationToken.None));

        Assert.Single(answers, a => a is null);
        Assert.Single(answers, a => a?.Contains("already", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task CreateAdmin_Done_RevokesTheSetupCode()
    {
        await using var users = await TestUsers.CreateAsync();
        var code = users.Code.Issue();
        Assert.Null(users.Code.Refuse(code));

        Assert.Null(await users.First.CreateAdminAsync("admin@example.com", TestUsers.Password, CancellationToken.None));

        Assert.NotNull(users.Code.Refuse(code));
        Assert.True(await users.First.ExistsAsync(CancellationToken.None));
    }
}
