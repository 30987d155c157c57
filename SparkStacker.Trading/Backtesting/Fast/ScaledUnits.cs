using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Backtesting.Fast;

/// <summary>
/// The settings of a run as whole numbers: prices in units of the data, fills with the digits that slippage adds, money with
/// those of size and fee besides. Every product that the engine makes in decimals is exact in these, so both agree to the last digit.
/// </summary>
internal sealed class ScaledUnits
{
    // A sum of two numbers below this fits, and no product is let beyond it.
    private const decimal Largest = 1L << 61;

    // The largest cap with so many places is a decimal; money of more places would not fit anyway.
    private const int MostPlaces = 22;

    /// <summary>Decimal places of the data's prices.</summary>
    public required int PriceScale { get; init; }

    /// <summary>Decimal places of fill prices.</summary>
    public required int FillScale { get; init; }

    /// <summary>Decimal places of P&amp;L, fees and equity.</summary>
    public required int MoneyScale { get; init; }

    /// <summary>Fill price of a buy at a touch of one unit.</summary>
    public required long BuyFactor { get; init; }

    /// <summary>Fill price of a sale at a touch of one unit.</summary>
    public required long SellFactor { get; init; }

    /// <summary>A touch in units of fill prices.</summary>
    public required long TouchFactor { get; init; }

    /// <summary>Fee of a notional of one unit: price times lots.</summary>
    public required long FeeRate { get; init; }

    /// <summary>Money in one unit of price times lots.</summary>
    public required long MoneyFactor { get; init; }

    /// <summary>Most price times lots of a position.</summary>
    public required long Cap { get; init; }

    /// <summary>Least price times lots of an entry.</summary>
    public required long Minimum { get; init; }

    public required Protection Stop { get; init; }

    public required Protection Target { get; init; }

    public required int SizeDecimals { get; init; }

    /// <summary>Where in its candle an entry fills.</summary>
    public required ExitStep EntryStep { get; init; }

    /// <summary>The units for a run; null where some number would not fit or not be whole, or where sizes don't follow from the price alone.</summary>
    public static ScaledUnits? For(BacktestSettings settings, PriceColumns prices)
    {
        var slippage = Fraction.Of(settings.SlippageBps / 10_000m);
        var fee = Fraction.Of(settings.FeePercent / 100m);
        var rules = settings.Rules;
        var fillScale = prices.Scale + slippage.Scale;
        var notionalScale = fillScale + rules.SizeDecimals;
        var moneyScale = notionalScale + fee.Scale;
        var sizing = Sizing.Of(settings.Strategy, settings.Parameters, new SizingOptions()).Method;
        if (sizing != SizingMethod.FixedNotional || settings.FundingRatePercentPerHour != 0 || moneyScale > MostPlaces)
        {
            return null;
        }

        var cap = settings.Value(StandardParameters.MaxPositionUsd) * Fraction.Power(notionalScale);
        var minimum = Math.Ceiling(rules.MinimumNotional * Fraction.Power(notionalScale));
        var one = Fraction.Power(slippage.Scale);

        // The dearest thing that is ever held: as many lots as the cap buys at the lowest price, at the highest one, with slippage, as money.
        var dearest = (double)cap / prices.Lowest * prices.Highest * 2 * (double)Fraction.Power(fee.Scale);
        if (cap != decimal.Truncate(cap) || dearest > (double)Largest || minimum > Largest || prices.Highest * one * 2 > Largest)
        {
            return null;
        }

        var stop = new Protection(settings.Value(StandardParameters.StopLossPercent), rules, prices.Scale, fillScale);
        var target = new Protection(settings.Value(StandardParameters.TakeProfitPercent), rules, prices.Scale, fillScale);
        return !stop.Fits(prices.Highest * one * 2) || !target.Fits(prices.Highest * one * 2) ? null : new ScaledUnits
        {
            PriceScale = prices.Scale,
            FillScale = fillScale,
            MoneyScale = moneyScale,
            BuyFactor = (long)(one + slippage.Units),
            SellFactor = (long)(one - slippage.Units),
            TouchFactor = (long)one,
            FeeRate = (long)fee.Units,
            MoneyFactor = (long)Fraction.Power(fee.Scale),
            Cap = (long)cap,
            Minimum = (long)minimum,
            Stop = stop,
            Target = target,
            SizeDecimals = rules.SizeDecimals,
            EntryStep = settings.Fill == FillMoment.Close ? ExitStep.Close : ExitStep.Open,
        };
    }
}
