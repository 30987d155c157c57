using System.Text.Json;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Monitoring.Tests.Stack.Compose;

/// <summary>No container engine builds it here: the file is held against what it must say.</summary>
public sealed class ConsoleImageTests
{
    private static readonly string[] s_lines = File.ReadAllLines(StackFolder.Compose("console", "Dockerfile"));

    [Fact]
    public void FinalStage_Image_IsChiseledAndNotRoot()
    {
        Assert.EndsWith("-chiseled", s_lines.Last(line => line.StartsWith("FROM ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal("USER 1654:1654", s_lines.Last(line => line.StartsWith("USER ", StringComparison.Ordinal)));
        var stage = s_lines.SkipWhile(line => !line.EndsWith("-chiseled", StringComparison.Ordinal));
        Assert.DoesNotContain(stage, line => line.StartsWith("RUN ", StringComparison.Ordinal));
    }

    [Fact]
    public void HealthCheck_Command_IsTheServices()
    {
        var command = "[\"" + string.Join("\", \"", ComposeFile.Services["sparkstacker"].Texts("healthcheck", "test").Skip(1)) + "\"]";
        Assert.Contains(s_lines, line => line.StartsWith("HEALTHCHECK", StringComparison.Ordinal) && line.EndsWith(command, StringComparison.Ordinal));
    }

    [Fact]
    public void Copies_OfTheContext_ExistAndAreNotIgnored()
    {
        var allowed = File.ReadAllLines(RepositoryFolder.Combine(".dockerignore")).Where(line => line.StartsWith('!')).Select(line => line[1..]).ToHashSet();
        var sources = s_lines.Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ')[1..^1])
            .ToList();
        Assert.NotEmpty(sources);
        Assert.All(sources, source =>
        {
            var path = RepositoryFolder.Combine(source.Split('/'));
            Assert.True(File.Exists(path) || Directory.Exists(path), source);
            Assert.Contains(source.Split('/')[0], allowed);
        });
    }

    // global.json names the oldest SDK of the release band that builds this; the image has a newer one of the same release.
    [Fact]
    public void Sdk_OfTheBuildStage_IsOfTheRepositorysRelease()
    {
        using var global = JsonDocument.Parse(File.ReadAllText(RepositoryFolder.Combine("global.json")));
        var release = string.Join('.', global.RootElement.GetProperty("sdk").GetProperty("version").GetString()!.Split('.')[..2]);
        Assert.Contains(s_lines, line => line.StartsWith($"FROM mcr.microsoft.com/dotnet/sdk:{release}.", StringComparison.Ordinal));
    }
}
