using Microsoft.Extensions.Options;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Monitoring.Tests.Metrics;

public sealed class MetricsTokenFileTests : IDisposable
{
    private const string Token = "0123456789abcdef0123";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Accepts_OnlyTheTokenOfTheFile()
    {
        var file = Of(_folder.Write("token", Token + "\n"));

        Assert.True(file.IsRequired);
        Assert.True(file.Accepts(Token));
        Assert.False(file.Accepts(null));
        Assert.False(file.Accepts(""));
        Assert.False(file.Accepts(Token + "0"));
        Assert.False(file.Accepts(Token.ToUpperInvariant()));
    }

    [Fact]
    public void Accepts_FileThatChanged_TakesTheNewTokenOnly()
    {
        var path = _folder.Write("token", Token);
        var file = Of(path);
        Assert.True(file.Accepts(Token));

        _folder.Write("token", "another-token-of-some-length");

        Assert.False(file.Accepts(Token));
        Assert.True(file.Accepts("another-token-of-some-length"));
    }

    [Fact]
    public void Accepts_FileThatVanished_NothingAnyMoreUntilItIsBack()
    {
        var path = _folder.Write("token", Token);
        var file = Of(path);
        Assert.True(file.Accepts(Token));

        File.Delete(path);
        Assert.False(file.Accepts(Token));
        Assert.False(file.Accepts(""));

        _folder.Write("token", Token);
        Assert.True(file.Accepts(Token));
    }

    [Fact]
    public void IsRequired_NoFileNamed_IsFalseAndNothingIsAccepted()
    {
        var file = new MetricsTokenFile(Options.Create(new MetricsOptions()));

        Assert.False(file.IsRequired);
        Assert.False(file.Accepts(Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("short")]
    [InlineData("two tokens of some length")]
    public void Validate_FileWithoutAToken_NamesTheKey(string content)
    {
        var result = Validate(_folder.Write("token", content));

        Assert.True(result.Failed);
        Assert.StartsWith("SparkStacker:Metrics:TokenFile: ", result.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_MissingFile_NamesKeyAndFile()
    {
        var result = Validate(Path.Combine(_folder.Path, "nowhere"));

        Assert.Contains("SparkStacker:Metrics:TokenFile: ", result.FailureMessage, StringComparison.Ordinal);
        Assert.Contains("nowhere", result.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_LargeFileOrDirectory_IsRefused()
    {
        Assert.True(Validate(_folder.Write("token", new string('x', 5000))).Failed);
        Assert.True(Validate(_folder.Path).Failed);
    }

    [Fact]
    public void Validate_GoodFileOrNone_Succeeds()
    {
        Assert.True(Validate(_folder.Write("token", Token)).Succeeded);
        Assert.True(Validate(null).Succeeded);
    }

    private static MetricsTokenFile Of(string path) => new(Options.Create(new MetricsOptions { TokenFile = path }));

    private static ValidateOptionsResult Validate(string? path) => new MetricsOptionsValidator().Validate(null, new MetricsOptions { TokenFile = path });
}
