namespace SparkStacker.Trading.Indicators;

/// <summary>The three numbers of a MACD, each in the unit of the price and NaN until it is warm.</summary>
/// <param name="Line">Fast minus slow average.</param>
/// <param name="Signal">Average of the line.</param>
/// <param name="Histogram">Line minus signal.</param>
public readonly record struct MacdValue(double Line, double Signal, double Histogram);
