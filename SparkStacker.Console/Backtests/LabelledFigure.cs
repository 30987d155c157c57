namespace SparkStacker.Console.Backtests;

/// <summary>A figure as people read it.</summary>
internal sealed record LabelledFigure(string Label, string Value);
