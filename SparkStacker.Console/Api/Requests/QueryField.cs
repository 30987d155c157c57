namespace SparkStacker.Console.Api.Requests;

/// <summary>Declaration of one query parameter: reading, refusing and the document all come from it.</summary>
/// <param name="Name">camelCase name.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Description">One sentence.</param>
internal sealed record QueryField(string Name, QueryKind Kind, string Description)
{
    private const int UsualText = 100;

    /// <summary>Smallest allowed whole number.</summary>
    public int Minimum { get; init; }

    /// <summary>Largest allowed whole number.</summary>
    public int Maximum { get; init; }

    /// <summary>Value where the parameter is missing; null for none.</summary>
    public string? Default { get; init; }

    /// <summary>Allowed texts of a choice.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Longest allowed text.</summary>
    public int MaximumLength { get; init; } = UsualText;

    public static QueryField Integer(string name, int minimum, int maximum, int usual, string description) =>
        new(name, QueryKind.Integer, description) { Minimum = minimum, Maximum = maximum, Default = usual.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    public static QueryField Text(string name, string description) => new(name, QueryKind.Text, description);

    public static QueryField Time(string name, string description) => new(name, QueryKind.Time, description);

    public static QueryField Choice(string name, string description, string? usual, params string[] choices) =>
        new(name, QueryKind.Choice, description) { Choices = choices, Default = usual };

    /// <summary>Why <paramref name="text"/> is not allowed; null where it is.</summary>
    public string? Refuse(string text) => Kind switch
    {
        QueryKind.Integer => int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && number >= Minimum && number <= Maximum ? null : $"Found '{Shown(text)}', allowed: a whole number from {Minimum} to {Maximum}.",
        QueryKind.Choice => Choices.Contains(text, StringComparer.Ordinal) ? null : $"Found '{Shown(text)}', allowed: {string.Join(", ", Choices)}.",
        QueryKind.Time => Json.UtcTime.TryParse(text, out _) ? null : $"Found '{Shown(text)}', allowed: a time in ISO 8601, for example 2025-05-04T09:00:00Z.",
        _ => text.Length is > 0 && text.Length <= MaximumLength ? null : $"Found {text.Length} characters, allowed: 1 to {MaximumLength}.",
    };

    private static string Shown(string text) => text.Length <= UsualText ? text : text[..UsualText] + "…";
}
