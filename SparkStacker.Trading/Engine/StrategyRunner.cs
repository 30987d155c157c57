using System.Collections.Immutable;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine;

/// <summary>A strategy at work: its code and settings, its switch, the signal that waits for its price. One loop only.</summary>
internal sealed class StrategyRunner
{
    private RollingWindow<IndicatorPoint> _points = new(EngineCore.ChartCandles);
    private readonly RiskOptions _risk;
    private readonly StrategyGate? _gate;
    private StrategyHost _host;
    private StrategySettings? _next;

    /// <param name="definition">Strategy.</param>
    /// <param name="state">What is remembered of it; null at first.</param>
    /// <param name="risk">The default sizing.</param>
    /// <param name="limits">Its limits.</param>
    /// <param name="gate">Bounds the time of its code; null in a backtest.</param>
    /// <param name="fault">Why its code must not run; null where it may.</param>
    public StrategyRunner(StrategyDefinition definition, StrategyState? state, RiskOptions risk, RiskLimits limits, StrategyGate? gate = null, string? fault = null)
    {
        (Definition, _risk, _gate) = (definition, risk, gate);
        Settings = StrategySettings.Of(definition, state?.Parameters ?? ParameterSet.Default, risk.Sizing);
        _host = new StrategyHost(definition, Settings.Parameters, gate, fault);
        IsActive = state?.IsActive ?? false;
        Limits = limits;
        LossStreak = state?.LossStreak ?? 0;
        CooldownUntil = state?.CooldownUntil;
    }

    public StrategyDefinition Definition { get; }

    /// <summary>Its market; null where the feed doesn't bring it.</summary>
    public MarketState? Market { get; set; }

    /// <summary>The candles that it decides on; null where the feed doesn't bring them.</summary>
    public IntervalState? Candles { get; set; }

    public StrategyId Id => Definition.Id;

    /// <summary>What its parameters in force mean.</summary>
    public StrategySettings Settings { get; private set; }

    /// <summary>The newest version: in force from the next closed candle on where it differs from <see cref="Settings"/>.</summary>
    public ParameterSet Parameters => _next?.Parameters ?? Settings.Parameters;

    public RiskLimits Limits { get; set; }

    /// <summary>Losing trades in a row since the last win or cooldown.</summary>
    public int LossStreak { get; set; }

    /// <summary>Market time until which no entry is made.</summary>
    public DateTimeOffset? CooldownUntil { get; set; }

    /// <summary>Its orders of the last minute.</summary>
    public OrderRate OrderRate { get; } = new();

    public bool IsActive { get; set; }

    /// <summary>Why its code isn't run any more; null where it is.</summary>
    public string? Fault => _host.Fault;

    /// <summary>Whether its fault was told.</summary>
    public bool IsFaultTold { get; set; }

    /// <summary>The signal that executes at the next price of its market; null without one.</summary>
    public SignalRecord? Pending { get; set; }

    /// <summary>Prices that its market had brought when <see cref="Pending"/> was decided.</summary>
    public long PendingSince { get; set; }

    public StrategyStatistics Statistics { get; set; }

    public string Indicator => _host.Indicator;

    public bool IsReady => _host.IsReady;

    /// <summary>Indicator values after the last closed candle.</summary>
    public ReadOnlySpan<IndicatorValue> Values => _host.Values;

    public StrategyState State => new(Id, IsActive, Parameters, Pending?.CandleOpenTimeMs) { LossStreak = LossStreak, CooldownUntil = CooldownUntil };

    public ReadOnlyMemory<IndicatorPoint> Points(int count) => _points.Latest(count);

    /// <summary>Gives a closed candle to the strategy and keeps the values for charts.</summary>
    public Signal Decide(in Candle candle)
    {
        var signal = _host.Decide(candle);
        var values = _host.Values;
        _points.Append(new IndicatorPoint(candle.OpenTimeMs, At(values, 0), At(values, 1), At(values, 2), signal.Side));
        return signal;
    }

    /// <summary>What a set would mean.</summary>
    public StrategySettings Read(ParameterSet set) => StrategySettings.Of(Definition, set, _risk.Sizing);

    /// <summary>Takes a version; it decides from the next closed candle on.</summary>
    public void Take(StrategySettings next) => _next = next;

    /// <summary>Before a closed candle is decided: puts a waiting version in force, its indicator warmed with the candles before.</summary>
    public void Adopt(IntervalState candles)
    {
        if (_next is not { } next)
        {
            return;
        }

        (_next, Settings) = (null, next);
        (_host, _points) = (new StrategyHost(Definition, next.Parameters, _gate, Fault), new RollingWindow<IndicatorPoint>(EngineCore.ChartCandles));
        foreach (var candle in candles.BeforeLast().Span)
        {
            Decide(candle);
        }
    }

    /// <summary>Shows the points to readers.</summary>
    public void Publish() => _points.Publish();

    /// <summary>Values if the forming candle closed at a price.</summary>
    public ImmutableArray<IndicatorValue> Peek(decimal? price) => _host.Peek(price);

    private static double At(ReadOnlySpan<IndicatorValue> values, int index) => index < values.Length ? values[index].Value : double.NaN;
}
