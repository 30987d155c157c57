using System.Text.Json;
using SparkStacker.Console.Api.Json;

namespace SparkStacker.Console.Api.Streaming;

/// <summary>Finds what has changed in a list since the last look, by what subscribers would read.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
internal sealed class StreamChangesOf<T>(string channel, Func<T, string> id, Func<T, string?> strategy, Func<T, string> sentence, string name)
{
    private Dictionary<string, (T Item, string Json)> _known = [];
    private bool _hasLooked;

    /// <summary>Changes as events; none at the first look, which is history.</summary>
    public IReadOnlyList<StreamEvent> Look(IReadOnlyList<T> items, DateTimeOffset now)
    {
        var found = items.ToDictionary(id, item => (item, JsonSerializer.Serialize(item, ApiJson.Options)));
        List<StreamEvent> changes = [];
        if (_hasLooked)
        {
            // Oldest first, as they came.
            changes.AddRange(items.Reverse().Where(i => !_known.TryGetValue(id(i), out var known) || known.Json != found[id(i)].Item2).Select(i => Event(i, $"{name}_changed", sentence(i), now)));
            // What falls out at the old end of a full list is only out of sight.
            var oldest = items.Count == 0 ? null : items.Min(id);
            changes.AddRange(_known.Where(k => !found.ContainsKey(k.Key) && string.CompareOrdinal(k.Key, oldest) > 0)
                .Select(k => Event(k.Value.Item, $"{name}_deleted", "Deleted.", now)));
        }

        (_known, _hasLooked) = (found, true);
        return changes;
    }

    private StreamEvent Event(T item, string what, string text, DateTimeOffset now)
    {
        var data = new StreamData<T>(what, now, now, 0, text, strategy(item), null, item);
        return new StreamEvent(0, channel, strategy(item), null, JsonSerializer.SerializeToUtf8Bytes(data, ApiJson.Options));
    }
}
