using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SparkStacker.Trading.Tests.Architecture;

/// <summary>The arrows between projects, and what each may not know.</summary>
internal static class ReferenceRules
{
    private static readonly Dictionary<string, (string[] Projects, string[] Forbidden)> s_rules = new()
    {
        ["SparkStacker.Trading"] = ([],
        [
            "SparkStacker.Monitoring", "SparkStacker.Console", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite", "Serilog",
            "OpenTelemetry", "Prometheus", "System.Diagnostics.Metrics", "System.Diagnostics.DiagnosticSource",
        ]),
        ["SparkStacker.Monitoring"] = (["SparkStacker.Trading"], ["SparkStacker.Console", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite"]),
        ["SparkStacker.Console"] = (["SparkStacker.Monitoring", "SparkStacker.Trading"], []),
    };

    public static IEnumerable<string> Projects => s_rules.Keys;

    /// <summary>Names that a project may not refer to.</summary>
    public static IEnumerable<string> Forbidden(string project) => s_rules[project].Forbidden;

    /// <summary>Project, package and framework references of a project file.</summary>
    public static IEnumerable<string> InProjectFile(string project, SourceFile file)
    {
        var root = XDocument.Parse(file.Text).Root!;
        var (projects, forbidden) = s_rules[project];
        var found = root.Descendants()
            .Where(item => item.Name.LocalName is "ProjectReference" or "PackageReference" or "FrameworkReference" or "Reference")
            .Select(item => (Kind: item.Name.LocalName, Name: (string?)item.Attribute("Include") ?? ""));
        var sdk = (string?)root.Attribute("Sdk") ?? "";
        return found
            .Where(r => r.Kind == "ProjectReference" ? !projects.Contains(Path.GetFileNameWithoutExtension(r.Name.Replace('\\', '/'))) : IsForbidden(r.Name, forbidden))
            .Select(r => $"{file.Path}: {r.Kind} {r.Name} is not allowed.")
            .Concat(sdk != "Microsoft.NET.Sdk" && forbidden.Contains("Microsoft.AspNetCore") ? [$"{file.Path}: the SDK {sdk} brings ASP.NET Core."] : []);
    }

    /// <summary>Uses of forbidden namespaces in the project's sources.</summary>
    public static IEnumerable<string> InSources(string project, IEnumerable<SourceFile> files) =>
        from file in files
        where file.Path.StartsWith(project + "/", StringComparison.Ordinal)
        from name in s_rules[project].Forbidden
        where Regex.IsMatch(file.Code, $@"(?<![\w."":]){Regex.Escape(name)}\b(?!"")")
        select $"{file.Path}: uses {name}.";

    private static bool IsForbidden(string name, string[] forbidden) =>
        forbidden.Any(prefix => name == prefix || name.StartsWith(prefix + ".", StringComparison.OrdinalIgnoreCase));
}
