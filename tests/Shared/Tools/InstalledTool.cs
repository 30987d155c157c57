using System.Text.RegularExpressions;

namespace SparkStacker.Tests.Shared.Tools;

/// <summary>A program that is on this machine, with its version.</summary>
internal sealed partial record InstalledTool(string Name, string Path, Version Version)
{
    /// <summary>The first number with dots that the program prints about itself.</summary>
    public static InstalledTool Ask(string name, string path)
    {
        var asked = name is "caddy" or "docker-compose" ? "version" : "--version";
        var said = ToolRun.Of(path, asked);
        var number = VersionNumber().Match(said.Output).Value;
        return new InstalledTool(name, path, Version.TryParse(number, out var version) ? version : new Version(0, 0));
    }

    public ToolRun Run(params ReadOnlySpan<string> arguments) => ToolRun.Of(Path, arguments);

    public override string ToString() => $"{Name} {Version}";

    [GeneratedRegex(@"\d+\.\d+(\.\d+)?")]
    private static partial Regex VersionNumber();
}
