using System.CommandLine;
using System.CommandLine.Parsing;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>Options that take one of a few words, the first by default.</summary>
internal static class Choices
{
    public static Option<Choice<T>> Option<T>(string name, string description, params (string Word, T Value)[] choices)
    {
        return new Option<Choice<T>>(name)
        {
            Description = description,
            HelpName = string.Join('|', choices.Select(c => c.Word)),
            CustomParser = Parse,
            DefaultValueFactory = _ => new Choice<T>(choices[0].Word, choices[0].Value),
        };

        Choice<T> Parse(ArgumentResult result)
        {
            var text = result.Tokens is [var token] ? token.Value : "";
            foreach (var (word, value) in choices)
            {
                if (word == text)
                {
                    return new Choice<T>(word, value);
                }
            }

            result.AddError($"{name}: '{text}' is unknown; allowed are {string.Join(", ", choices.Select(c => c.Word))}.");
            return default;
        }
    }
}
