using System.Collections.Concurrent;
using System.Text.Json;

namespace SparkStacker.EndToEnd.Fuzzing;

/// <summary>Ids that the console has answered, by group, so that requests meet things that exist.</summary>
/// <param name="kept">Ids that are never asked for: the accounts that ask.</param>
internal sealed class FuzzIds(IReadOnlySet<string> kept)
{
    private const int Most = 200;

    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _ids = new();

    public void Learn(string group, byte[] answer)
    {
        var reader = new Utf8JsonReader(answer);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && (reader.ValueTextEquals("id") || reader.ValueTextEquals("symbol")) && reader.Read()
                    && reader.TokenType == JsonTokenType.String && reader.GetString() is { Length: > 0 } id && !kept.Contains(id))
                {
                    var known = _ids.GetOrAdd(group, _ => new());
                    known.Enqueue(id);
                    while (known.Count > Most)
                    {
                        known.TryDequeue(out _);
                    }
                }
            }
        }
        catch (JsonException)
        {
            // CSV, or nothing.
        }
    }

    public IReadOnlyList<string> Of(string group) => _ids.TryGetValue(group, out var known) ? [.. known] : [];
}
