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

    public StrategyRunner(StrategyDefinition definition, StrategyState? state, RiskOptions risk)
    {
        Definition = definition;
        Parameters = state?.Parameters ?? ParameterSet.Default;
        IsActive = state?.IsActive ?? false;
        Strategy = definition.Create(Parameters);
        MaxPositionUsd = StandardParameters.MaxPositionUsd.In(definition, Parameters);
        Leverage = StandardParameters.Leverage.In(definition, Parameters);
        StopLossPercent = StandardParameters.StopLossPercent.In(definition, Parameters);
        TakeProfitPercent = StandardParameters.TakeProfitPercent.In(definition, Parameters);
        TrailingStopPercent = StandardParameters.TrailingStopPercent.In(definition, Parameters);
        Sizing = Sizing.Of(definition, Parameters, risk.Sizing);
        Limits = RiskLimits.Of(risk, definition.Id.Value);
        LossStreak = state?.LossStreak ?? 0;
        CooldownUntil = state?.CooldownUntil;
        OrderRate = new OrderRate(Limits.OrdersPerMinute);
    }

    public StrategyDefinition Definition { get; }

    public StrategyId Id => Definition.Id;

    public IStrategy Strategy { get; }

    public ParameterSet Parameters { get; }

    public decimal MaxPositionUsd { get; }

    public decimal Leverage { get; }

    public decimal StopLossPercent { get; }

    public decimal TakeProfitPercent { get; }

    /// <summary>Distance at which a stop follows the best price, percent; 0 where it stays.</summary>
    public decimal TrailingStopPercent { get; }

    public Sizing Sizing { get; }

    public RiskLimits Limits { get; }

    /// <summary>Losing trades in a row since the last win or cooldown.</summary>
    public int LossStreak { get; set; }

    /// <summary>Market time until which no entry is made.</summary>
    public DateTimeOffset? CooldownUntil { get; set; }

    /// <summary>Its orders of the last minute.</summary>
    public OrderRate OrderRate { get; }

    public bool IsActive { get; set; }

    /// <summary>The signal that executes at the next price; null without one.</summary>
    public SignalRecord? Pending { get; set; }

    public StrategyStatistics Statistics { get; set; }

    public StrategyState State => new(Id, IsActive, Parameters, Pending?.CandleOpenTimeMs) { LossStreak = LossStreak, CooldownUntil = CooldownUntil };

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
