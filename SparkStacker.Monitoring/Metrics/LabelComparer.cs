using System.Diagnostics.CodeAnalysis;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>Compares label values, so that a series is found by values on the stack without an allocation.</summary>
internal sealed class LabelComparer : IEqualityComparer<string[]>, IAlternateEqualityComparer<ReadOnlySpan<string>, string[]>
{
    public static LabelComparer Instance { get; } = new();

    public bool Equals(string[]? x, string[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode([DisallowNull] string[] obj) => Hash(obj);

    public bool Equals(ReadOnlySpan<string> alternate, string[] other) => alternate.SequenceEqual(other);

    public int GetHashCode(ReadOnlySpan<string> alternate) => Hash(alternate);

    public string[] Create(ReadOnlySpan<string> alternate) => alternate.ToArray();

    private static int Hash(ReadOnlySpan<string> values)
    {
        var hash = 17;
        foreach (var value in values)
        {
            hash = unchecked((hash * 31) + value.GetHashCode(StringComparison.Ordinal));
        }

        return hash;
    }
}
