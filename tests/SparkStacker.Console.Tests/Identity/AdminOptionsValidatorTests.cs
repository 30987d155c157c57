using SparkStacker.Console.Identity;

namespace SparkStacker.Console.Tests.Identity;

public sealed class AdminOptionsValidatorTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("admin@example.com", "correct horse battery")]
    public void Validate_NoneOrBoth_Passes(string? email, string? password) =>
        Assert.True(new AdminOptionsValidator().Validate(null, new AdminOptions { Email = email, Password = password }).Succeeded);

    [Theory]
    [InlineData("admin@example.com", null, "SparkStacker:Admin:Password: The password has 0 characters")]
    [InlineData("admin@example.com", "sevench", "SparkStacker:Admin:Password: The password has 7 characters")]
    [InlineData("admin@example.com", "aaaaaaaaaaaaaaaa", "SparkStacker:Admin:Password: The password has only 1 different characters")]
    [InlineData(null, "correct horse battery", "SparkStacker:Admin:Email: found ''")]
    [InlineData("admin", "correct horse battery", "SparkStacker:Admin:Email: found 'admin'")]
    public void Validate_BrokenRule_NamesTheKeyAndNeverThePassword(string? email, string? password, string expected)
    {
        var result = new AdminOptionsValidator().Validate(null, new AdminOptions { Email = email, Password = password });

        var failure = Assert.Single(result.Failures!);
        Assert.StartsWith(expected, failure, StringComparison.Ordinal);
        Assert.True(password is null || !failure.Contains(password, StringComparison.Ordinal));
    }

    [Fact]
    public void Validate_BothBroken_ReportsBoth() =>
        Assert.Equal(2, new AdminOptionsValidator().Validate(null, new AdminOptions { Email = "x", Password = "y" }).Failures!.Count());
}
