using System.Collections.Immutable;

namespace SparkStacker.Trading.Engine;

/// <summary>The newest items of a stream, newest first. One loop only.</summary>
internal sealed class RecentItems<T>(int capacity)
{
    private readonly T[] _items = new T[capacity];
    private ImmutableArray<T>? _view;
    private long _added;

    public RecentItems<T> Seed(IEnumerable<T> newestFirst)
    {
        foreach (var item in newestFirst.Take(capacity).Reverse())
        {
            Add(item);
        }

        return this;
    }

    public void Add(T item)
    {
        _items[_added++ % capacity] = item;
        _view = null;
    }

    /// <summary>The newest item that matches; default where there is none.</summary>
    public T? Find(Func<T, bool> match) => SlotOf(match) is var slot and >= 0 ? _items[slot] : default;

    /// <summary>Puts the new state of an item in its place; false where it is no longer among the newest.</summary>
    public bool Replace(Func<T, bool> match, T item)
    {
        var slot = SlotOf(match);
        if (slot < 0)
        {
            return false;
        }

        _items[slot] = item;
        _view = null;
        return true;
    }

    public ImmutableArray<T> View()
    {
        if (_view is { } view)
        {
            return view;
        }

        var builder = ImmutableArray.CreateBuilder<T>((int)Math.Min(_added, capacity));
        for (var i = 1; i <= Math.Min(_added, capacity); i++)
        {
            builder.Add(_items[(_added - i) % capacity]);
        }

        _view = builder.MoveToImmutable();
        return _view.Value;
    }

    private long SlotOf(Func<T, bool> match)
    {
        for (var i = 1; i <= Math.Min(_added, capacity); i++)
        {
            var slot = (_added - i) % capacity;
            if (match(_items[slot]))
            {
                return slot;
            }
        }

        return -1;
    }
}
