namespace SparkStacker.Trading.Indicators;

/// <summary>The three lines of Bollinger bands, each in the unit of the price and NaN until warm.</summary>
/// <param name="Lower">Middle less the band's width.</param>
/// <param name="Middle">Plain mean of the closes.</param>
/// <param name="Upper">Middle plus the band's width.</param>
public readonly record struct BollingerValue(double Lower, double Middle, double Upper);
