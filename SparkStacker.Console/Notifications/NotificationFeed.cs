namespace SparkStacker.Console.Notifications;

/// <summary>Tells within the process that there are notifications, or that somebody has read some.</summary>
internal sealed class NotificationFeed
{
    private Action<IReadOnlyList<Notification>>? _changed;

    /// <summary>Calls back with what is new, or with nothing where only somebody has read; on any thread: return at once, never throw.</summary>
    public IDisposable OnChanged(Action<IReadOnlyList<Notification>> callback)
    {
        _changed += callback;
        return new Leave(() => _changed -= callback);
    }

    public void Tell(IReadOnlyList<Notification> added) => _changed?.Invoke(added);

    private sealed class Leave(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
