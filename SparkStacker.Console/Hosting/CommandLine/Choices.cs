using System.CommandLine;
using System.CommandLine.Parsing;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>Options that take one of a few words.</summary>
internal static class Choices
{
    public static Option<Choice<T>> Option<T>(string name, string description, params (string Word, T Value)[] choices) => new(name)
    {
        Description = description,
        HelpName = Words(choices, "|"),
        CustomParser = result => Parse(result, name, choices) ?? default,
        DefaultValueFactory = _ => new Choice<T>(choices[0].Word, choices[0].Value),
    };

    /// <summary>Without a value where it isn't given.</summary>
    public static Option<Choice<T>?> Optional<T>(string name, string description, params (string Word, T Value)[] choices) => new(name)
    {
        Description = description,
        HelpName = Words(choices, "|"),
        CustomParser = result => Parse(result, name, choices),
    };

    private static Choice<T>? Parse<T>(ArgumentResult result, string name, (string Word, T Value)[] choices)
    {
        var text = result.Tokens is [var token] ? token.Value : "";
        foreach (var (word, value) in choices)
        {
            if (Plain(word) == Plain(text))
            {
                return new Choice<T>(word, value);
            }
        }

        result.AddError($"{name}: '{text}' is unknown; allowed are {Words(choices, ", ")}.");
        return null;
    }

    // profitFactor and profit_factor of the results are profit-factor here.
    private static string Plain(string text) => text.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    private static string Words<T>((string Word, T Value)[] choices, string separator) => string.Join(separator, choices.Select(c => c.Word));
}
