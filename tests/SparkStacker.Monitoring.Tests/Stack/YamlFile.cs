using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SparkStacker.Monitoring.Tests.Stack;

/// <summary>Reads YAML into nodes, with anchors and merge keys resolved.</summary>
internal static class YamlFile
{
    public static YamlNode Read(string path)
    {
        using var reader = File.OpenText(path);
        return Load(reader);
    }

    public static YamlNode Parse(string text)
    {
        using var reader = new StringReader(text);
        return Load(reader);
    }

    /// <summary>The node below the keys, or null where one of them is absent.</summary>
    public static YamlNode? Find(this YamlNode? node, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            node = node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
        }

        return node;
    }

    public static string Text(this YamlNode? node, params ReadOnlySpan<string> keys) =>
        node.Find(keys) is YamlScalarNode { Value: { } value } ? value : "";

    public static IReadOnlyList<YamlNode> Items(this YamlNode? node, params ReadOnlySpan<string> keys) =>
        node.Find(keys) is YamlSequenceNode list ? [.. list.Children] : [];

    public static IReadOnlyList<string> Texts(this YamlNode? node, params ReadOnlySpan<string> keys) => [.. node.Items(keys).Select(item => item.Text())];

    public static IReadOnlyDictionary<string, YamlNode> Entries(this YamlNode? node, params ReadOnlySpan<string> keys) =>
        node.Find(keys) is YamlMappingNode map ? map.Children.ToDictionary(pair => pair.Key.Text(), pair => pair.Value) : new Dictionary<string, YamlNode>();

    public static IReadOnlyDictionary<string, string> TextEntries(this YamlNode? node, params ReadOnlySpan<string> keys) =>
        node.Entries(keys).ToDictionary(pair => pair.Key, pair => pair.Value.Text());

    private static YamlNode Load(TextReader reader)
    {
        var stream = new YamlStream();
        stream.Load(new Parser(reader));
        return Merged(stream.Documents.Single().RootNode);
    }

    // The library's own merging parser refuses a key that both the merged mapping and the one that merges it have.
    private static YamlNode Merged(YamlNode node)
    {
        switch (node)
        {
            case YamlSequenceNode list:
                return new YamlSequenceNode(list.Children.Select(Merged));
            case YamlMappingNode map:
                var own = map.Children.Where(pair => pair.Key.Text() != "<<").ToDictionary(pair => pair.Key, pair => Merged(pair.Value));
                foreach (var (key, value) in map.Children.Where(pair => pair.Key.Text() == "<<").SelectMany(pair => ((YamlMappingNode)Merged(pair.Value)).Children))
                {
                    own.TryAdd(key, value);
                }

                return new YamlMappingNode(own);
            default:
                return node;
        }
    }
}
