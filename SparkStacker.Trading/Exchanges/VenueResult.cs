using System.Diagnostics.CodeAnalysis;

namespace SparkStacker.Trading.Exchanges;

/// <summary>An answer of a venue or the reason why there is none.</summary>
/// <typeparam name="T">Type of the answer.</typeparam>
/// <param name="Value">The answer; null when there is an error.</param>
/// <param name="Error">The error; null when there is an answer.</param>
public readonly record struct VenueResult<T>(T? Value, VenueError? Error)
    where T : class
{
    /// <summary>Whether there is an answer.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Value is not null;

    /// <summary>Wraps an answer.</summary>
    public static implicit operator VenueResult<T>(T value) => new(value, null);

    /// <summary>Wraps an error.</summary>
    public static implicit operator VenueResult<T>(VenueError error) => new(null, error);
}
