using SparkStacker.Console.Hosting.CommandLine;

namespace SparkStacker.Console.Tests.Hosting.CommandLine;

public sealed class HealthCommandTests
{
    [Theory]
    [InlineData(null, "http://localhost:8080/")]
    [InlineData("", "http://localhost:8080/")]
    [InlineData("http://0.0.0.0:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://+:9000;https://+:9001", "http://127.0.0.1:9000/")]
    [InlineData("http://*:9000", "http://127.0.0.1:9000/")]
    [InlineData("http://[::]:9000", "http://127.0.0.1:9000/")]
    public void Address_OfWhatItListensOn_IsThisMachine(string? urls, string expected) => Assert.Equal(new Uri(expected), HealthCommand.Address(urls));

    [Theory]
    [InlineData(true, "backup")]
    [InlineData(true, "frobnicate")]
    [InlineData(true, "--help")]
    [InlineData(false, "--urls", "http://localhost:9000")]
    [InlineData(false, "--SparkStacker:Market:Source=replay")]
    [InlineData(false, "SparkStacker:Market:Source=replay")]
    [InlineData(false, "/SparkStacker:Market:Source=replay")]
    [InlineData(false)]
    public void Handles_FirstArgument_TellsAJobFromASetting(bool isOne, params string[] args) => Assert.Equal(isOne, Verbs.Handles(args));
}
