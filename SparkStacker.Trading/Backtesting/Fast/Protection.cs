using System.Runtime.CompilerServices;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Backtesting.Fast;

/// <summary>Stop or target at a percentage of the entry price, rounded to the tick as <see cref="Execution.ProtectivePrices"/> does, in whole numbers.</summary>
internal sealed class Protection
{
    // Prices from 10,000 on are whole, from 1,000 on they have one decimal place, and so on: see MarketRules.
    private const int Bounds = 6;

    private readonly long _below;
    private readonly long _above;
    private readonly long[] _bounds = new long[Bounds];
    private readonly ulong[] _ticks = new ulong[Bounds + 1];
    private readonly long[] _units = new long[Bounds + 1];
    private readonly double _nearBelow;
    private readonly double _nearAbove;
    private readonly double _coarsestTick;

    /// <param name="percent">Distance from the entry price.</param>
    /// <param name="rules">Ticks.</param>
    /// <param name="priceScale">Decimal places of the answer.</param>
    /// <param name="fillScale">Decimal places of entry prices.</param>
    public Protection(decimal percent, MarketRules rules, int priceScale, int fillScale)
    {
        var part = Fraction.Of(percent / 100m);
        var one = Fraction.Power(part.Scale);
        (_below, _above) = ((long)(one - part.Units), (long)(one + part.Units));
        var unit = (double)Fraction.Power(fillScale + part.Scale - priceScale);
        (_nearBelow, _nearAbove) = (_below / unit, _above / unit);
        _coarsestTick = (double)Fraction.Power(priceScale - rules.MaxPriceDecimals) + 2;
        for (var decimals = 0; decimals <= Bounds; decimals++)
        {
            var places = Math.Min(decimals, rules.MaxPriceDecimals);
            _ticks[decimals] = (ulong)Fraction.Power(fillScale + part.Scale - places);
            _units[decimals] = (long)Fraction.Power(priceScale - places);
            if (decimals < Bounds)
            {
                _bounds[decimals] = (long)Fraction.Power(Math.Max(0, 4 - decimals + fillScale + part.Scale));
            }
        }
    }

    /// <summary>Whether entry prices up to <paramref name="highest"/> can be multiplied.</summary>
    public bool Fits(decimal highest) => highest * _above < long.MaxValue;

    /// <summary>
    /// A bound of <see cref="Price"/> without its divisions: at least the price where <paramref name="isOver"/>, at most the price otherwise,
    /// and at most two ticks away. A tick is at most a ten-thousandth of the price, five significant figures, or the least that the market has.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Bound(long entry, bool isAbove, bool isOver)
    {
        var exact = entry * (isAbove ? _nearAbove : _nearBelow);
        var tick = (Math.Abs(exact) * 1.0001e-4) + _coarsestTick;
        return (long)(isOver ? exact + tick : exact - tick);
    }

    /// <summary>The price in units of the data; 0 where it would not be above 0.</summary>
    /// <param name="entry">Entry price in units of fill prices.</param>
    /// <param name="isAbove">Above the entry price, or below it.</param>
    /// <param name="roundsUp">To the next tick above, or below.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Price(long entry, bool isAbove, bool roundsUp)
    {
        var exact = entry * (isAbove ? _above : _below);
        if (exact <= 0)
        {
            return 0;
        }

        var decimals = 0;
        while (decimals < Bounds && exact < _bounds[decimals])
        {
            decimals++;
        }

        var ticks = ((ulong)exact + (roundsUp ? _ticks[decimals] - 1 : 0)) / _ticks[decimals];
        return (long)ticks * _units[decimals];
    }
}
