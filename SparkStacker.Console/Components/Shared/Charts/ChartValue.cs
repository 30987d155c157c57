namespace SparkStacker.Console.Components.Shared.Charts;

/// <summary>One value of an indicator as the chart draws it.</summary>
/// <param name="Name">Its name in the rows.</param>
/// <param name="Word">Its name in the legend; empty where the indicator's says enough.</param>
/// <param name="Kind"><c>line</c> or <c>histogram</c>.</param>
/// <param name="Tint"><c>macd</c> or <c>signal</c>: the token of its colour; a histogram has those of profit and loss.</param>
internal sealed record ChartValue(string Name, string Word, string Kind, string Tint);
