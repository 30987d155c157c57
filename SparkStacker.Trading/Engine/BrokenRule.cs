namespace SparkStacker.Trading.Engine;

/// <summary>A rule that refuses a command.</summary>
/// <param name="Rule">Its stable snake_case code.</param>
/// <param name="Limit">What it allows, with unit, for example "$10.00" or "below 1950.5".</param>
/// <param name="Value">What was found, with unit.</param>
public sealed record BrokenRule(string Rule, string Limit, string Value);
