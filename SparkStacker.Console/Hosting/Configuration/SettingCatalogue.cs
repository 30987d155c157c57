using System.Reflection;

namespace SparkStacker.Console.Hosting.Configuration;

/// <summary>All settings of the program: the properties of every options class that names its section.</summary>
internal static class SettingCatalogue
{
    public const string Root = "SparkStacker";

    public static IReadOnlyList<Setting> All { get; } =
    [
        .. Assemblies()
            .SelectMany(assembly => assembly.GetTypes())
            .Select(type => (type, section: Section(type)))
            .Where(found => found.section is not null)
            .SelectMany(found => Of(found.type, found.section!))
            .OrderBy(setting => setting.Path, StringComparer.Ordinal),
    ];

    /// <summary>Keys that are documented for what comes next: accepted, and said to have no effect.</summary>
    public static IReadOnlyList<string> WithoutEffect { get; } =
    [
        "SparkStacker:Hyperliquid:RestUrl",
        "SparkStacker:Hyperliquid:WebSocketUrl",
        "SparkStacker:Hyperliquid:AccountAddress",
        "SparkStacker:Hyperliquid:AgentKeyFile",
    ];

    public static Setting? Find(string path) => All.FirstOrDefault(setting => Matches(setting, path));

    /// <summary>The known key whose spelling is nearest.</summary>
    public static string Nearest(string path) => All.Select(s => s.Path).Concat(WithoutEffect).MinBy(known => Distance(known.ToUpperInvariant(), path.ToUpperInvariant()))!;

    private static IEnumerable<Assembly> Assemblies()
    {
        var own = typeof(SettingCatalogue).Assembly;
        return own.GetReferencedAssemblies().Where(IsOurs).Select(Assembly.Load).Append(own);
    }

    private static bool IsOurs(AssemblyName name) => name.Name!.StartsWith(Root + ".", StringComparison.Ordinal);

    private static bool Matches(Setting setting, string path) =>
        path.Equals(setting.Path, StringComparison.OrdinalIgnoreCase)
        || (setting.HasChildren && path.StartsWith(setting.Path + ":", StringComparison.OrdinalIgnoreCase));

    private static string? Section(Type type) =>
        type.GetField("Section", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static) is { IsLiteral: true } field
        && field.GetRawConstantValue() is string section
        && (section == Root || section.StartsWith(Root + ":", StringComparison.Ordinal))
            ? section
            : null;

    private static IEnumerable<Setting> Of(Type type, string section)
    {
        var defaults = Activator.CreateInstance(type, nonPublic: true);
        return type.GetProperties().SelectMany(p =>
            p.SetMethod is not { IsPublic: true } ? IsList(p.PropertyType) ? [new Setting(section, p.PropertyType, null)] : []
            : IsGroup(p.PropertyType) ? Of(p.PropertyType, $"{section}:{p.Name}")
            : [new Setting($"{section}:{p.Name}", p.PropertyType, p.GetValue(defaults))]);
    }

    // A list that is only filled is its section itself.
    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>);

    private static bool IsGroup(Type type) => type.IsClass && IsOurs(type.Assembly.GetName());

    // Levenshtein, one row at a time.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substituted = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
