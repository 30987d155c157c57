using System.Text.Json;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Tests.Storage;

/// <summary>A state as text: its lists compare by content, and a difference can be read.</summary>
internal static class EngineStateText
{
    private static readonly JsonSerializerOptions s_indented = new(StoredJson.Options) { WriteIndented = true };

    public static string Of(EngineState state)
    {
        var sets = new { Fills = state.FillIds.Order(StringComparer.Ordinal), Funding = state.FundingIds.Order(StringComparer.Ordinal), Statistics = state.Statistics.OrderBy(s => s.Key, StringComparer.Ordinal) };
        return JsonSerializer.Serialize(state with { FillIds = [], FundingIds = [], Statistics = state.Statistics.Clear() }, s_indented)
            + JsonSerializer.Serialize(sets, s_indented);
    }
}
