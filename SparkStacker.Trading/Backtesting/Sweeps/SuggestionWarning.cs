namespace SparkStacker.Trading.Backtesting.Sweeps;

/// <summary>What should keep one from using a proposed set as it is.</summary>
/// <param name="Code">Stable snake_case name.</param>
/// <param name="Text">One sentence with what was found.</param>
public sealed record SuggestionWarning(string Code, string Text);
