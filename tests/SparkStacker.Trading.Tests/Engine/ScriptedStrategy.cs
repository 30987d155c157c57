using System.Collections.Immutable;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Engine;

/// <summary>Says what the test wants at the closes it wants; the n-th closed candle is number n, from 0.</summary>
internal sealed class ScriptedStrategy(IReadOnlyDictionary<int, SignalSide> script) : IStrategy
{
    private int _seen;

    public string Indicator => "scripted";

    public int WarmUp => 0;

    public bool IsReady => true;

    public ReadOnlySpan<IndicatorValue> Values => [];

    public static StrategyDefinition Definition(IReadOnlyDictionary<int, SignalSide> script, string id = "scripted") => new()
    {
        Id = new StrategyId(id),
        Title = "Scripted",
        Symbol = MarketSymbol.EthUsd,
        Interval = Interval.OneMinute,
        Parameters = StandardParameters.All,
        CrossRule = _ => null,
        Create = _ => new ScriptedStrategy(script),
    };

    public static StrategyDefinition Definition(params (int Candle, SignalSide Side)[] script) =>
        Definition(script.ToImmutableDictionary(s => s.Candle, s => s.Side));

    public Signal OnClosedCandle(in Candle candle) =>
        script.TryGetValue(_seen++, out var side) ? new Signal(side, 0.5) : Signal.Neutral;

    public void Peek(double close, Span<IndicatorValue> destination)
    {
    }
}
