using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine;

/// <summary>A strategy at work: its indicator state, its switch, the signal that waits for its price. One loop only.</summary>
internal sealed class StrategyRunner
{
    private readonly RollingWindow<IndicatorPoint> _points = new(EngineCore.ChartCandles);

    public StrategyRunner(StrategyDefinition definition, StrategyState? state, SizingOptions globalSizing)
    {
        Definition = definition;
        Parameters = state?.Parameters ?? ParameterSet.Default;
        IsActive = state?.IsActive ?? false;
        Strategy = definition.Create(Parameters);
        MaxPositionUsd = StandardParameters.MaxPositionUsd.In(definition, Parameters);
        Leverage = StandardParameters.Leverage.In(definition, Parameters);
        StopLossPercent = StandardParameters.StopLossPercent.In(definition, Parameters);
        TakeProfitPercent = StandardParameters.TakeProfitPercent.In(definition, Parameters);
        Sizing = Sizing.Of(definition, Parameters, globalSizing);
    }

    public StrategyDefinition Definition { get; }

    public StrategyId Id => Definition.Id;

    public IStrategy Strategy { get; }

    public ParameterSet Parameters { get; }

    public decimal MaxPositionUsd { get; }

    public decimal Leverage { get; }

    public decimal StopLossPercent { get; }

    public decimal TakeProfitPercent { get; }

    public Sizing Sizing { get; }

    public bool IsActive { get; set; }

    /// <summary>The signal that executes at the next price; null without one.</summary>
    public SignalRecord? Pending { get; set; }

    public StrategyStatistics Statistics { get; set; }

    public StrategyState State => new(Id, IsActive, Parameters, Pending?.CandleOpenTimeMs);

    public ReadOnlyMemory<IndicatorPoint> Points(int count) => _points.Latest(count);

    /// <summary>Gives a closed candle to the strategy and keeps the values for charts.</summary>
    public Signal Decide(in Candle candle)
    {
        var signal = Strategy.OnClosedCandle(candle);
        var values = Strategy.Values;
        _points.Append(new IndicatorPoint(candle.OpenTimeMs, At(values, 0), At(values, 1), At(values, 2), signal.Side));
        return signal;
    }

    /// <summary>Shows the points to readers.</summary>
    public void Publish() => _points.Publish();

    /// <summary>Values if the forming candle closed at a price.</summary>
    public ImmutableArray<IndicatorValue> Peek(decimal? price)
    {
        if (price is null)
        {
            return [.. Strategy.Values];
        }

        var values = new IndicatorValue[Strategy.Values.Length];
        Strategy.Peek((double)price.Value, values);
        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }

    private static double At(ReadOnlySpan<IndicatorValue> values, int index) => index < values.Length ? values[index].Value : double.NaN;

}
