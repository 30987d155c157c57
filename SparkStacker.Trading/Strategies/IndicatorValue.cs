namespace SparkStacker.Trading.Strategies;

/// <summary>One named number of an indicator, for charts, metrics and logs.</summary>
/// <param name="Name">For example <c>macd</c>, <c>signal</c>, <c>histogram</c>.</param>
/// <param name="Value">Value; NaN until the indicator is warm.</param>
public readonly record struct IndicatorValue(string Name, double Value);
