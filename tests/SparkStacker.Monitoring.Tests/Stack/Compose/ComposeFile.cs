using YamlDotNet.RepresentationModel;

namespace SparkStacker.Monitoring.Tests.Stack.Compose;

/// <summary>compose.yaml as it is written, with anchors resolved and variables at their defaults.</summary>
internal static class ComposeFile
{
    public static YamlNode Root { get; } = YamlFile.Parse(WithDefaults(File.ReadAllText(StackFolder.Compose("compose.yaml"))));

    public static IReadOnlyDictionary<string, YamlNode> Services { get; } = Root.Entries("services");

    /// <summary>source, target and mode of each mount of a service.</summary>
    public static IEnumerable<(string Source, string Target, bool IsReadOnly)> Mounts(YamlNode service) => service.Texts("volumes").Select(volume =>
    {
        var parts = volume.Split(':');
        return (parts[0], parts[1], parts.Length > 2 && parts[2].Split(',').Contains("ro"));
    });

    public static string WithDefaults(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"\$\{\w+:-([^}]*)\}", "$1");
}
