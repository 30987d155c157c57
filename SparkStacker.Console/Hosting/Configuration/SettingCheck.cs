using System.Globalization;

namespace SparkStacker.Console.Hosting.Configuration;

/// <summary>Finds unknown keys and values that no options class can hold; the rules of each class come after it.</summary>
internal static class SettingCheck
{
    /// <summary>One sentence for each problem.</summary>
    public static IReadOnlyList<string> Problems(IConfiguration configuration) => [.. Leaves(configuration).Select(Problem).OfType<string>()];

    /// <summary>Keys that are set and have no effect in this version.</summary>
    public static IReadOnlyList<string> WithoutEffect(IConfiguration configuration) =>
        [.. Leaves(configuration).Select(leaf => leaf.Path).Where(path => SettingCatalogue.WithoutEffect.Contains(path, StringComparer.OrdinalIgnoreCase))];

    /// <summary>Defaults for the values that can't be bound, so that the rules of all other keys can be checked in the same run.</summary>
    public static IReadOnlyDictionary<string, string?> Replacements(IConfiguration configuration) =>
        Leaves(configuration)
            .Select(leaf => (leaf.Path, leaf.Value, Setting: SettingCatalogue.Find(leaf.Path)))
            .Where(found => found.Setting is { HasChildren: false } setting && !setting.Accepts(found.Value!))
            .ToDictionary(found => found.Path, found => Convert.ToString(found.Setting!.Default, CultureInfo.InvariantCulture));

    private static string? Problem(IConfigurationSection leaf)
    {
        if (SettingCatalogue.WithoutEffect.Contains(leaf.Path, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        return SettingCatalogue.Find(leaf.Path) switch
        {
            null => $"{leaf.Path}: there is no such setting. The nearest is {SettingCatalogue.Nearest(leaf.Path)}.",
            { HasChildren: true } => null,
            var setting when setting.Accepts(leaf.Value!) => null,
            var setting => $"{setting.Path}: found '{(setting.IsSecret ? "(hidden)" : leaf.Value)}', allowed: {setting.Allowed}.",
        };
    }

    private static IEnumerable<IConfigurationSection> Leaves(IConfiguration configuration)
    {
        var open = new Stack<IConfigurationSection>([configuration.GetSection(SettingCatalogue.Root)]);
        while (open.TryPop(out var section))
        {
            var children = section.GetChildren().ToArray();
            foreach (var child in children)
            {
                open.Push(child);
            }

            // Some sources give a section with keys below it an empty value of its own.
            if (section.Value is { } value && (value.Length > 0 || children.Length == 0) && section.Path != SettingCatalogue.Root)
            {
                yield return section;
            }
        }
    }
}
