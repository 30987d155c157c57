using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;

namespace SparkStacker.Console.Api.Requests;

/// <summary>One field of a request and its rules.</summary>
internal sealed class RequestField
{
    private readonly PropertyInfo _property;
    private readonly bool _isRequired;
    private readonly RangeAttribute? _range;
    private readonly StringLengthAttribute? _length;
    private readonly AllowedValuesAttribute? _allowed;

    public RequestField(PropertyInfo property)
    {
        _property = property;
        Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        _isRequired = property.GetCustomAttribute<RequiredAttribute>() is not null;
        _range = property.GetCustomAttribute<RangeAttribute>();
        _length = property.GetCustomAttribute<StringLengthAttribute>();
        _allowed = property.GetCustomAttribute<AllowedValuesAttribute>();
    }

    public string Name { get; }

    /// <summary>What JSON it takes, for people.</summary>
    public string Form => (Nullable.GetUnderlyingType(_property.PropertyType) ?? _property.PropertyType) is var type && type == typeof(bool) ? "true or false"
        : type == typeof(string) ? "a text"
        : type == typeof(int) || type == typeof(long) ? "a whole number"
        : type.IsPrimitive || type == typeof(decimal) ? "a number"
        : type == typeof(DateTimeOffset) ? "a time in ISO 8601 such as 2026-01-31T09:00:00Z"
        : type != typeof(string) && type.IsAssignableTo(typeof(System.Collections.IEnumerable)) ? "a list"
        : "an object";

    public string? Refuse(object request) => _property.GetValue(request) switch
    {
        null => _isRequired ? $"Missing; {Form} is needed." : null,
        decimal number => _range is null ? null : RefuseNumber(number),
        int number => _range is null ? null : RefuseNumber(number),
        string text => RefuseText(text),
        _ => null,
    };

    private string? RefuseNumber(decimal number)
    {
        var (least, most) = (Bound(_range!.Minimum), Bound(_range.Maximum));
        var allowed = (_range.MinimumIsExclusive ? number > least : number >= least) && (_range.MaximumIsExclusive ? number < most : number <= most);
        return allowed ? null : $"Found {number}, allowed: {(_range.MinimumIsExclusive ? "above" : "from")} {least}, {(_range.MaximumIsExclusive ? "below" : "at most")} {most}.";
    }

    private string? RefuseText(string text) =>
        _length is not null && (text.Length < _length.MinimumLength || text.Length > _length.MaximumLength)
            ? $"Found {text.Length} characters, allowed: {_length.MinimumLength} to {_length.MaximumLength}."
        : _allowed is not null && !_allowed.Values.Contains(text) ? $"Found '{(text.Length <= 50 ? text : text[..50] + "…")}', allowed: {string.Join(", ", _allowed.Values)}."
        : text.Any(c => char.IsControl(c) || char.IsSurrogate(c)) && _length is not null && HasUnusable(text) ? "Found control characters or broken ones, allowed: plain text."
        : null;

    private static bool HasUnusable(string text) =>
        text.EnumerateRunes().Any(r => r == System.Text.Rune.ReplacementChar || System.Text.Rune.IsControl(r));

    private static decimal Bound(object bound) => Convert.ToDecimal(bound, System.Globalization.CultureInfo.InvariantCulture);
}
