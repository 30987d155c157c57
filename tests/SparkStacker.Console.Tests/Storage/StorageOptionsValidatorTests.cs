using SparkStacker.Console.Storage;

namespace SparkStacker.Console.Tests.Storage;

public sealed class StorageOptionsValidatorTests
{
    private static readonly string s_file = typeof(StorageOptionsValidatorTests).Assembly.Location;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Data Source=/srv/console.db;Mode=ReadWrite")]
    public void Validate_UsualValues_Succeeds(string? connectionString) => Assert.True(Validate(new StorageOptions { Database = { ConnectionString = connectionString } }).Succeeded);

    [Theory]
    [InlineData("Cache=Shared", "names no file")]
    [InlineData("Data Source=:memory:", "in memory")]
    [InlineData("Data Source=x;Mode=Memory", "in memory")]
    [InlineData("Host=localhost;Password=hunter2", "is not one of SQLite")]
    public void Validate_AConnectionString_IsRefused(string connectionString, string reason)
    {
        var failure = Assert.Single(Validate(new StorageOptions { Database = { ConnectionString = connectionString } }).Failures!);
        Assert.StartsWith("SparkStacker:Database:ConnectionString ", failure, StringComparison.Ordinal);
        Assert.Contains(reason, failure, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_EverythingWrong_NamesEachKeyWithItsValueAndWhatIsAllowed()
    {
        var failures = Validate(new StorageOptions { DataDirectory = s_file, Database = { Provider = "postgres" } }).Failures!.ToList();
        Assert.Equal($"SparkStacker:DataDirectory: '{s_file}' is a file; give the path of a directory.", failures[0]);
        Assert.Equal("SparkStacker:Database:Provider: 'postgres' is not available; allowed is 'sqlite'.", failures[1]);
        Assert.Equal(2, failures.Count);
    }

    [Fact]
    public void Validate_NoDirectory_IsRefused() =>
        Assert.Equal("SparkStacker:DataDirectory is empty; give the path of a directory.", Assert.Single(Validate(new StorageOptions { DataDirectory = " " }).Failures!));

    private static Microsoft.Extensions.Options.ValidateOptionsResult Validate(StorageOptions options) => new StorageOptionsValidator().Validate(null, options);
}
