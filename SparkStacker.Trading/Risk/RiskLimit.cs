namespace SparkStacker.Trading.Risk;

/// <summary>Declaration of one limit: validation, the form, the API and the history come from it.</summary>
/// <param name="Name">camelCase name, as the API and the history have it.</param>
/// <param name="Label">What people read.</param>
/// <param name="Unit">Unit, for example <c>%</c> or <c>s</c>; empty for a number of things.</param>
/// <param name="Minimum">Smallest allowed value.</param>
/// <param name="Maximum">Largest allowed value.</param>
/// <param name="IsWhole">Whether only whole numbers are allowed.</param>
public sealed record RiskLimit(string Name, string Label, string Unit, decimal Minimum, decimal Maximum, bool IsWhole)
{
    /// <summary>Whether <see cref="Minimum"/> itself is too small.</summary>
    public bool IsAboveMinimum { get; init; }

    /// <summary>Whether a larger value holds more back: a strategy's own must then be at least the account's.</summary>
    public bool MoreIsTighter { get; init; }

    /// <summary>The configuration's name of it, the first letter of <see cref="Name"/> raised.</summary>
    public string Key => char.ToUpperInvariant(Name[0]) + Name[1..];

    /// <summary>Reads the account's.</summary>
    public required Func<RiskOptions, decimal> Read { get; init; }

    /// <summary>Writes the account's.</summary>
    public required Action<RiskOptions, decimal> Write { get; init; }

    /// <summary>Reads a strategy's own; null where it has none.</summary>
    public required Func<RiskOverrides, decimal?> ReadOwn { get; init; }

    /// <summary>Writes a strategy's own; null takes it away.</summary>
    public required Action<RiskOverrides, decimal?> WriteOwn { get; init; }

    /// <summary>What is allowed, as part of a sentence.</summary>
    public string Allowed => $"{(IsWhole ? "a whole number " : "")}{(IsAboveMinimum ? "above" : "from")} {Text(Minimum)}{(IsAboveMinimum ? ", at most" : " to")} {Text(Maximum)}{(Unit.Length == 0 ? "" : " " + Unit)}";

    /// <summary>Why <paramref name="value"/> is not allowed, with what was found and what is allowed; null where it is.</summary>
    /// <param name="value">Value in the limit's unit.</param>
    public string? Refuse(decimal value) =>
        value < Minimum || value > Maximum || (IsAboveMinimum && value == Minimum) || (IsWhole && value != decimal.Floor(value))
            ? $"Found {Text(value)}, allowed: {Allowed}."
            : null;

    internal static string Text(decimal value) => value.ToString("0.############", System.Globalization.CultureInfo.InvariantCulture);
}
