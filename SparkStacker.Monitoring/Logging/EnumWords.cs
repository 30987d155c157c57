using System.Collections.Frozen;
using SparkStacker.Monitoring.Metrics;

namespace SparkStacker.Monitoring.Logging;

/// <summary>Words of an enum's values in lines, made once: <c>TakeProfit</c> is <c>take_profit</c>.</summary>
internal static class EnumWords<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> s_words = Enum.GetValues<T>().ToFrozenDictionary(value => value, value => LabelText.SnakeCase(value.ToString()));

    public static string Of(T value) => s_words.TryGetValue(value, out var word) ? word : LabelText.SnakeCase(value.ToString());
}
