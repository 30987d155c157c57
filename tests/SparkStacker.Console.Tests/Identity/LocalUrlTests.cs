using SparkStacker.Console.Identity;

namespace SparkStacker.Console.Tests.Identity;

public sealed class LocalUrlTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/admin/users")]
    [InlineData("/trades?from=2025-05-04#last")]
    public void OrHome_PathOfOurs_IsKept(string url) => Assert.Equal(url, LocalUrl.OrHome(url));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://example.com/")]
    [InlineData("//example.com")]
    [InlineData("/\\example.com")]
    [InlineData("/\t/example.com")]
    [InlineData("/\n/example.com")]
    [InlineData("javascript:alert(1)")]
    [InlineData("admin/users")]
    public void OrHome_AnythingElse_IsTheOverview(string? url) => Assert.Equal("/", LocalUrl.OrHome(url));
}
