using System.Text.RegularExpressions;
using SparkStacker.Console.Hosting.Configuration;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Console.Tests.Hosting.Configuration;

/// <summary>Whoever adds a setting tells people of it.</summary>
public sealed partial class ReadmeTests
{
    private static readonly HashSet<string> s_named = [.. Key().Matches(File.ReadAllText(RepositoryFolder.Combine("README.md"))).Select(match => match.Groups[1].Value)];

    [Fact]
    public void Readme_EverySetting_IsNamed()
    {
        var missing = SettingCatalogue.All.Select(setting => setting.Path[(SettingCatalogue.Root.Length + 1)..]).Except(s_named).ToList();
        Assert.True(missing.Count == 0, $"README.md doesn't name {string.Join(", ", missing)}.");
    }

    [Fact]
    public void Readme_EveryKeyOfATable_IsASetting()
    {
        var rows = File.ReadAllLines(RepositoryFolder.Combine("README.md")).SkipWhile(line => !line.StartsWith("| key (below", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'));
        var keys = rows.SelectMany(row => Key().Matches(row.Split('|')[1])).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(keys);
        Assert.DoesNotContain(keys, key => SettingCatalogue.Find($"{SettingCatalogue.Root}:{key}") is null);
    }

    [GeneratedRegex("`([A-Z][A-Za-z]+(?::[A-Z][A-Za-z]+)*)`")]
    private static partial Regex Key();
}
