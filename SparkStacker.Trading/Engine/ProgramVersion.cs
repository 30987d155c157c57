using System.Reflection;

namespace SparkStacker.Trading.Engine;

/// <summary>The version of this program, as its build wrote it: number and commit.</summary>
public static class ProgramVersion
{
    /// <summary>For example <c>0.1.0+3c6e2a5…</c>.</summary>
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>A version with the commit's first seven digits, for people.</summary>
    /// <param name="version">As in <see cref="Text"/>.</param>
    public static string Short(string version) => version.IndexOf('+', StringComparison.Ordinal) is var plus and >= 0 ? version[..Math.Min(version.Length, plus + 8)] : version;
}
