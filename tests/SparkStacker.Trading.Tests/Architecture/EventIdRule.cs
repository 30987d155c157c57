using System.Globalization;
using System.Text.RegularExpressions;

namespace SparkStacker.Trading.Tests.Architecture;

/// <summary>Each log message has an id of its own.</summary>
internal static partial class EventIdRule
{
    public static IEnumerable<string> Violations(IEnumerable<SourceFile> files)
    {
        var messages = files
            .Where(file => file.IsCode && !file.IsTest)
            .SelectMany(file => Message().Matches(file.Code).Select(match => (file.Path, Id: match.Groups["id"].Value)))
            .ToArray();
        return messages
            .Where(message => message.Id.Length == 0)
            .Select(message => $"{message.Path}: a log message without an event id.")
            .Concat(messages
                .Where(message => message.Id.Length > 0)
                .GroupBy(message => int.Parse(message.Id, CultureInfo.InvariantCulture))
                .Where(group => group.Count() > 1)
                .Select(group => $"Event id {group.Key} is used {group.Count()} times: {string.Join(", ", group.Select(m => m.Path).Distinct())}."));
    }

    [GeneratedRegex(@"\[LoggerMessage\((?:[^""]*?EventId\s*=\s*)?(?<id>\d*)")]
    private static partial Regex Message();
}
