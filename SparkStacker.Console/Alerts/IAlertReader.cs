namespace SparkStacker.Console.Alerts;

/// <summary>What pages read of the alerts.</summary>
internal interface IAlertReader
{
    /// <summary>A page of alerts, newest first.</summary>
    Task<AlertPage> ListAsync(AlertFilter filter, AlertCursor? after, int limit, CancellationToken cancellationToken);

    Task<AlertCounts> CountAsync(CancellationToken cancellationToken);

    /// <summary>Calls back after each change, on whatever thread made it, until disposed.</summary>
    IDisposable OnChanged(Action callback);
}
