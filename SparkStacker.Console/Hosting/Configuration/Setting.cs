namespace SparkStacker.Console.Hosting.Configuration;

/// <summary>A key that the configuration may hold.</summary>
/// <param name="Path">With the section, for example <c>SparkStacker:Market:ReplaySpeed</c>.</param>
/// <param name="Type">What its text is converted to.</param>
/// <param name="Default">Value without it.</param>
internal sealed record Setting(string Path, Type Type, object? Default)
{
    private Type Bare => Nullable.GetUnderlyingType(Type) ?? Type;

    /// <summary>Its value must not stand in an error message.</summary>
    public bool IsSecret => Path.EndsWith("Password", StringComparison.OrdinalIgnoreCase) || Path.EndsWith("ConnectionString", StringComparison.OrdinalIgnoreCase)
        || Path.EndsWith("MasterKey", StringComparison.OrdinalIgnoreCase);

    /// <summary>Lists and maps have keys of their own below this one.</summary>
    public bool HasChildren => Bare != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(Bare);

    /// <summary>What is allowed, for people.</summary>
    public string Allowed => Bare switch
    {
        { IsEnum: true } => string.Join(", ", Enum.GetNames(Bare).Select(n => n.ToLowerInvariant())),
        _ when Bare == typeof(bool) => "true or false",
        _ when Bare == typeof(int) || Bare == typeof(long) => "a whole number",
        _ when Bare == typeof(double) || Bare == typeof(decimal) => "a number with a decimal point",
        _ when Bare == typeof(TimeSpan) => "a time span as hours:minutes:seconds",
        _ when Bare == typeof(Uri) => "an absolute address",
        _ => "text",
    };

    /// <summary>Whether the binder takes the text, and an enumeration has the member.</summary>
    public bool Accepts(string text)
    {
        if (Bare.IsEnum)
        {
            return Enum.GetNames(Bare).Contains(text.Trim(), StringComparer.OrdinalIgnoreCase);
        }

        try
        {
            return System.ComponentModel.TypeDescriptor.GetConverter(Bare).ConvertFromInvariantString(text) is not null;
        }
        catch (Exception)
        {
            return false; // Converters throw whatever their parser throws.
        }
    }
}
