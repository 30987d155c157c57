using System.Collections.Immutable;
using System.Text.Json;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>signals</c>: buy and sell signals and what became of them.</summary>
internal sealed class SignalRow
{
    /// <summary>Order of insertion.</summary>
    public long Number { get; init; }

    public required string AccountId { get; init; }

    public required string Strategy { get; init; }

    public required long CandleOpenTimeMs { get; init; }

    public required string Symbol { get; init; }

    public required DateTimeOffset Time { get; init; }

    public required SignalSide Side { get; init; }

    public required decimal Price { get; init; }

    public required double Confidence { get; init; }

    /// <summary>Indicator values as JSON.</summary>
    public required string IndicatorValues { get; init; }

    public required SignalOutcome Outcome { get; init; }

    public required RiskRule? RefusalRule { get; init; }

    public required string? RefusalLimit { get; init; }

    public required string? RefusalValue { get; init; }

    public required string? RefusalSentence { get; init; }

    public required string? PositionId { get; init; }

    public required string Sentence { get; init; }

    /// <summary>The deciding candle as JSON; null where it isn't known.</summary>
    public required string? Candle { get; init; }

    public static SignalRow From(SignalRecord signal) => new()
    {
        AccountId = signal.Account.Value,
        Strategy = signal.Strategy.Value,
        CandleOpenTimeMs = signal.CandleOpenTimeMs,
        Symbol = signal.Symbol.Name,
        Time = signal.Time,
        Side = signal.Side,
        Price = signal.Price,
        Confidence = signal.Confidence,
        IndicatorValues = JsonSerializer.Serialize(signal.Values, StoredJson.Options),
        Outcome = signal.Outcome,
        RefusalRule = signal.Refusal?.Rule,
        RefusalLimit = signal.Refusal?.Limit,
        RefusalValue = signal.Refusal?.Value,
        RefusalSentence = signal.Refusal?.Sentence,
        PositionId = signal.Position?.Value,
        Sentence = signal.Sentence,
        Candle = signal.Candle is { } candle ? JsonSerializer.Serialize(candle, StoredJson.Options) : null,
    };

    public SignalRecord ToSignal() => new()
    {
        Account = new AccountId(AccountId),
        Strategy = new StrategyId(Strategy),
        CandleOpenTimeMs = CandleOpenTimeMs,
        Symbol = new MarketSymbol(Symbol),
        Time = Time,
        Side = Side,
        Price = Price,
        Confidence = Confidence,
        Values = JsonSerializer.Deserialize<ImmutableArray<IndicatorValue>>(IndicatorValues, StoredJson.Options),
        Outcome = Outcome,
        Refusal = RefusalRule is { } rule ? new RiskRefusal(rule, RefusalLimit!, RefusalValue!, RefusalSentence!) : null,
        Position = PositionId is null ? null : new PositionId(PositionId),
        Sentence = Sentence,
        Candle = Candle is null ? null : JsonSerializer.Deserialize<Candle>(Candle, StoredJson.Options),
    };
}
