using System.Text.Json;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>decisions</c>: why positions were opened. Written once, read whole.</summary>
internal sealed class DecisionRow
{
    /// <summary>Order of insertion.</summary>
    public long Number { get; init; }

    public required string AccountId { get; init; }

    /// <summary>The position that was opened, and the trade that it became.</summary>
    public required string PositionId { get; init; }

    /// <summary>The decision as JSON.</summary>
    public required string Decision { get; init; }

    public static DecisionRow From(TradeDecision decision) => new()
    {
        AccountId = decision.Account.Value,
        PositionId = decision.Position.Value,
        Decision = JsonSerializer.Serialize(decision, StoredJson.Options),
    };

    public TradeDecision ToDecision() =>
        JsonSerializer.Deserialize<TradeDecision>(Decision, StoredJson.Options) ?? throw new InvalidDataException($"The decision of {PositionId} is empty.");
}
