using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>Options with a range, and numbers as they are written.</summary>
internal static class Numbers
{
    private const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    public static Option<decimal> Option(string name, decimal least, decimal most, decimal standard, string description) => new(name)
    {
        Description = description,
        HelpName = "number",
        CustomParser = result => Parse(result, name, least, most),
        DefaultValueFactory = _ => standard,
    };

    /// <summary>Without a value where it isn't given.</summary>
    public static Option<decimal?> Optional(string name, decimal least, decimal most, string description) => new(name)
    {
        Description = description,
        HelpName = "number",
        CustomParser = result => Parse(result, name, least, most),
    };

    public static bool TryParse(string text, out decimal value) => decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out value);

    /// <summary>A number without trailing zeros.</summary>
    public static string Text(decimal value) => Shortest(value).ToString(CultureInfo.InvariantCulture);

    // Dividing by one with all its places leaves the fewest.
    public static decimal Shortest(decimal value) => value / 1.0000000000000000000000000000m;

    private static decimal Parse(ArgumentResult result, string name, decimal least, decimal most)
    {
        var text = result.Tokens is [var token] ? token.Value : "";
        if (!TryParse(text, out var value))
        {
            result.AddError($"{name}: '{text}' is no number; {Text(least)} to {Text(most)} is allowed.");
        }
        else if (value < least || value > most)
        {
            result.AddError($"{name}: {text} is outside {Text(least)} to {Text(most)}.");
        }

        return value;
    }
}
