using SparkStacker.Console.Alerts;

namespace SparkStacker.Console.Tests.Alerts;

/// <summary>Shows what a test has put in and keeps what was asked.</summary>
internal sealed class FakeAlertReader : IAlertReader
{
    private Action? _changed;

    public List<Alert> Alerts { get; } = [];

    public string? NextCursor { get; set; }

    public List<(AlertFilter Filter, AlertCursor? After)> Asked { get; } = [];

    public Exception? Fault { get; set; }

    public Task<AlertPage> ListAsync(AlertFilter filter, AlertCursor? after, int limit, CancellationToken cancellationToken)
    {
        Asked.Add((filter, after));
        return Fault is { } fault ? Task.FromException<AlertPage>(fault) : Task.FromResult(new AlertPage([.. Alerts.Where(a => filter.State is null || a.State == filter.State)], NextCursor));
    }

    public Task<AlertCounts> CountAsync(CancellationToken cancellationToken) => Task.FromResult(
        new AlertCounts(Alerts.Count(a => a.State == AlertState.Firing), Alerts.Count(a => a.State == AlertState.Acknowledged)));

    public IDisposable OnChanged(Action callback)
    {
        _changed += callback;
        return new Leave(() => _changed -= callback);
    }

    public void Change() => _changed?.Invoke();

    private sealed class Leave(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
