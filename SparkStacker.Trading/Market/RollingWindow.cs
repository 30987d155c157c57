namespace SparkStacker.Trading.Market;

/// <summary>The newest items of a growing series: one writer appends, any thread reads without a lock.</summary>
/// <remarks>
/// Readers get a slice of an array whose visible part never changes: items are only written behind it. When the array
/// is full, the newest half moves to a fresh one, so an append costs one copy in <c>capacity</c>.
/// </remarks>
/// <typeparam name="T">Type of the items.</typeparam>
public sealed class RollingWindow<T>
{
    private readonly int _capacity;
    private T[] _items;
    private int _end;
    private volatile Slice _published;

    /// <param name="capacity">Items that stay readable at least, 1 or more.</param>
    public RollingWindow(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _capacity = capacity;
        _items = new T[capacity * 2];
        _published = new Slice(_items, 0, 0);
    }

    /// <summary>Readable items, at most the capacity.</summary>
    public int Count => _published.Count;

    /// <summary>Adds the newest item. Only the writer calls this; it is visible to readers after <see cref="Publish"/>.</summary>
    public void Append(T item)
    {
        if (_end == _items.Length)
        {
            var fresh = new T[_items.Length];
            Array.Copy(_items, _end - _capacity, fresh, 0, _capacity);
            (_items, _end) = (fresh, _capacity);
        }

        _items[_end++] = item;
    }

    /// <summary>Shows readers everything that was appended.</summary>
    public void Publish()
    {
        var count = Math.Min(_end, _capacity);
        if (_published is not { } last || last.Items != _items || last.End != _end)
        {
            _published = new Slice(_items, _end - count, count);
        }
    }

    /// <summary>The newest <paramref name="count"/> items, or fewer where there are fewer; oldest first.</summary>
    public ReadOnlyMemory<T> Latest(int count)
    {
        var slice = _published;
        var taken = Math.Clamp(count, 0, slice.Count);
        return new ReadOnlyMemory<T>(slice.Items, slice.Start + slice.Count - taken, taken);
    }

    private sealed record Slice(T[] Items, int Start, int Count)
    {
        public int End => Start + Count;
    }
}
