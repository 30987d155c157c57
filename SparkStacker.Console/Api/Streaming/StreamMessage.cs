using System.Text.Json;
using SparkStacker.Console.Api.Json;

namespace SparkStacker.Console.Api.Streaming;

/// <summary>What a client sends.</summary>
internal sealed record StreamMessage
{
    private const int LongestName = 100;

    /// <summary><c>authenticate</c>, <c>subscribe</c>, <c>resume</c> or <c>ping</c>.</summary>
    public string? Type { get; init; }

    public string? Token { get; init; }

    public IReadOnlyList<string>? Channels { get; init; }

    public string? Strategy { get; init; }

    public string? Symbol { get; init; }

    public long? Sequence { get; init; }

    public string? Cursor { get; init; }

    /// <summary>Null where the text is no message.</summary>
    public static StreamMessage? Parse(ReadOnlySpan<byte> text)
    {
        try
        {
            return JsonSerializer.Deserialize<StreamMessage>(text, ApiJson.Options);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>What is wanted; null with a sentence where that is not possible.</summary>
    public StreamFilter? Filter(out string? problem)
    {
        problem = Channels is not { Count: > 0 } || !Channels.All(StreamChannels.All.Contains) ? $"channels: allowed are one or more of {string.Join(", ", StreamChannels.All)}."
            : Strategy is { Length: 0 or > LongestName } ? $"strategy: allowed are 1 to {LongestName} characters."
            : Symbol is { Length: 0 or > LongestName } ? $"symbol: allowed are 1 to {LongestName} characters."
            : null;
        return problem is null ? new StreamFilter(Channels!.ToHashSet(), Strategy, Symbol) : null;
    }
}
