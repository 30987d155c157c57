using System.Globalization;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Console.Commands;

/// <summary>What the audit says about a change of limits: each limit that is asked for, before and after.</summary>
internal static class LimitWords
{
    public static string Old(SetRiskLimits command, RiskView before) => Join(command, (strategy, name, _) =>
        strategy is null ? before.Values.TryGetValue(name, out var value) ? value : null
        : before.Own.GetValueOrDefault(strategy) is { } own && own.TryGetValue(name, out var found) ? found : null);

    public static string New(SetRiskLimits command) => Join(command, (_, _, asked) => asked);

    private static string Join(SetRiskLimits command, Func<string?, string, decimal?, decimal?> read) => string.Join(", ",
    [
        .. command.Values.Select(v => Words(null, v.Key, read(null, v.Key, v.Value))),
        .. command.Strategies.SelectMany(s => s.Value.Select(v => Words(s.Key, v.Key, read(s.Key, v.Key, v.Value)))),
    ]);

    private static string Words(string? strategy, string name, decimal? value) =>
        $"{(strategy is null ? "" : strategy + " ")}{name} {value?.ToString(CultureInfo.InvariantCulture) ?? "as configured"}";
}
