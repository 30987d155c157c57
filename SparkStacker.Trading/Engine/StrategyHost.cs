using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine;

/// <summary>A strategy's code behind the gate. What it throws or doesn't finish is its own fault and stops nothing else.</summary>
internal sealed class StrategyHost
{
    private readonly StrategyId _id;
    private readonly StrategyGate? _gate;
    private readonly IStrategy? _strategy;
    private IndicatorValue[] _values = [];

    /// <param name="definition">Strategy.</param>
    /// <param name="parameters">Valid parameters.</param>
    /// <param name="gate">Bounds its time; null where nobody waits for it, in a backtest.</param>
    /// <param name="fault">Why it must not run; null where it may.</param>
    public StrategyHost(StrategyDefinition definition, ParameterSet parameters, StrategyGate? gate, string? fault)
    {
        (_id, _gate, Fault) = (definition.Id, gate, fault);
        _strategy = Run(() => definition.Create(parameters));
        Indicator = Run(() => _strategy?.Indicator) ?? "";
        Read();
    }

    /// <summary>Why it isn't run any more; null where it is.</summary>
    public string? Fault { get; private set; }

    public string Indicator { get; }

    /// <summary>Whether its indicator has enough candles.</summary>
    public bool IsReady { get; private set; }

    /// <summary>Values after the last closed candle.</summary>
    public ReadOnlySpan<IndicatorValue> Values => _values;

    /// <summary>Its answer to a closed candle; neutral where it has none.</summary>
    public Signal Decide(in Candle candle)
    {
        if (Fault is not null)
        {
            return Signal.Neutral;
        }

        _gate?.Enter(_id);
        try
        {
            var signal = _strategy!.OnClosedCandle(candle);
            Take();
            return signal;
        }
        catch (Exception exception) when (exception is not EngineAbandonedException)
        {
            Fault = Sentence(exception);
            return Signal.Neutral;
        }
        finally
        {
            _gate?.Exit();
        }
    }

    /// <summary>Values if the forming candle closed at a price; those of the last closed candle where it can't tell.</summary>
    public ImmutableArray<IndicatorValue> Peek(decimal? price)
    {
        if (price is not { } close || Fault is not null)
        {
            return [.. _values];
        }

        var values = new IndicatorValue[_values.Length];
        return Run(() =>
        {
            _strategy!.Peek((double)close, values);
            return values;
        }) is { } peeked ? ImmutableCollectionsMarshal.AsImmutableArray(peeked) : [.. _values];
    }

    private void Read() => Run(() =>
    {
        Take();
        return _values;
    });

    private void Take()
    {
        var values = _strategy!.Values;
        if (_values.Length != values.Length)
        {
            _values = new IndicatorValue[values.Length];
        }

        values.CopyTo(_values);
        IsReady = _strategy.IsReady;
    }

    private T? Run<T>(Func<T?> code)
        where T : class
    {
        if (Fault is not null)
        {
            return null;
        }

        _gate?.Enter(_id);
        try
        {
            return code();
        }
        catch (Exception exception) when (exception is not EngineAbandonedException)
        {
            Fault = Sentence(exception);
            return null;
        }
        finally
        {
            _gate?.Exit();
        }
    }

    private static string Sentence(Exception exception) => $"its code failed with {exception.GetType().Name}: {exception.Message}";
}
