using System.Text.RegularExpressions;

namespace SparkStacker.Monitoring.Tests.Stack.Prometheus;

/// <summary>What a PromQL expression reads; its syntax is promtool's business.</summary>
internal static partial class PromQuery
{
    private static readonly HashSet<string> s_words = ["and", "or", "unless", "offset", "bool", "start", "end", "inf", "nan", "atan2"];

    /// <summary>Names of the metrics and records in it, also those of a <c>__name__</c> alternative.</summary>
    public static IReadOnlySet<string> MetricNames(string expression)
    {
        var names = NameMatcher().Matches(expression).SelectMany(match => match.Groups[1].Value.Split('|')).ToHashSet();
        var bare = Grouping().Replace(Range().Replace(Matchers().Replace(Quoted().Replace(expression, ""), " "), " "), " ");
        names.UnionWith(Identifier().Matches(bare).Select(match => match.Value).Where(word => !s_words.Contains(word.ToLowerInvariant())));
        return names;
    }

    [GeneratedRegex("__name__=~?\"([a-z0-9_:|]+)\"")]
    private static partial Regex NameMatcher();

    [GeneratedRegex("\"(\\\\.|[^\"\\\\])*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Matchers();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Range();

    [GeneratedRegex(@"\b(by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)")]
    private static partial Regex Grouping();

    // A word that is no number with a unit, no part of a longer name and no function.
    [GeneratedRegex(@"(?<![\w:.$])[a-zA-Z_:][\w:]*(?![\w:]*\s*\()")]
    private static partial Regex Identifier();
}
