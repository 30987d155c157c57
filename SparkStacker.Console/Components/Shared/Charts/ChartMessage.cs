using System.Text.Json.Serialization;

namespace SparkStacker.Console.Components.Shared.Charts;

/// <summary>What changed, for the chart in the browser; what is null stays as it is.</summary>
public sealed record ChartMessage
{
    /// <summary>Whether <see cref="Rows"/> replace everything instead of going on where the last ones ended.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Load { get; init; }

    /// <summary>Candles with indicator values, see <see cref="ChartRows"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<double?>? Rows { get; init; }

    /// <summary>All lines of the open position.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ChartLine>? Lines { get; init; }

    /// <summary>All dots of fills.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ChartFill>? Fills { get; init; }

    /// <summary>Whether the price scale reaches to stop and target however far they are.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Fit { get; init; }

    /// <summary>Whether there is nothing to tell.</summary>
    [JsonIgnore]
    public bool IsEmpty => !Load && Rows is null && Lines is null && Fills is null && Fit is null;
}
