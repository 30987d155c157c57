using System.Globalization;
using SparkStacker.Monitoring.Metrics.Catalogue;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>What the web side counts. Safe from any thread.</summary>
public sealed class ConsoleMetrics
{
    /// <summary>Label <c>route</c> of a request that no route answers.</summary>
    public const string NoRoute = "none";

    private const int HighestCode = 599;

    private readonly HistogramFamily _requests;
    private readonly GaugeSeries _circuits;
    private readonly GaugeSeries _streamClients;
    private readonly CounterFamily _limited;
    private readonly CounterFamily _authFailures;
    private readonly CounterFamily _audited;
    private readonly GaugeFamily _acknowledged;
    private readonly string[] _codes = new string[HighestCode + 1];

    /// <param name="registry">Registry.</param>
    public ConsoleMetrics(MetricRegistry registry)
    {
        _requests = registry.Histogram(ConsoleCatalogue.RequestDuration);

        // Without a failed request there would be no share of failed ones, and "none" is not "unknown".
        _requests.With("GET", NoRoute, Code(500));
        _circuits = registry.Gauge(ConsoleCatalogue.Circuits).With();
        _streamClients = registry.Gauge(ConsoleCatalogue.StreamClients).With();
        _limited = registry.Counter(ConsoleCatalogue.LimitedRequests);
        _audited = registry.Counter(ConsoleCatalogue.AuditEvents);
        _acknowledged = registry.Gauge(ConsoleCatalogue.AlertAcknowledged);
        _authFailures = registry.Counter(ConsoleCatalogue.AuthFailures);
    }

    /// <summary>A request was answered.</summary>
    /// <param name="method">HTTP method; unknown ones count as <c>other</c>.</param>
    /// <param name="route">Route pattern, never the path: paths have no end.</param>
    /// <param name="code">Status code.</param>
    /// <param name="elapsed">Time that it took.</param>
    /// <param name="traceId">Trace of the request; null without one.</param>
    public void RequestFinished(string method, string route, int code, TimeSpan elapsed, string? traceId) =>
        _requests.With(Known(method), route, Code(code)).Observe(elapsed.TotalSeconds, traceId);

    /// <summary>Browser sessions that are held open.</summary>
    public int OpenCircuits => (int)_circuits.Value;

    /// <summary>A browser session was opened.</summary>
    public void CircuitOpened() => _circuits.Add(1);

    /// <summary>A browser session was closed.</summary>
    public void CircuitClosed() => _circuits.Add(-1);

    /// <summary>Somebody follows the stream.</summary>
    public void StreamOpened() => _streamClients.Add(1);

    /// <summary>Somebody has stopped following the stream.</summary>
    public void StreamClosed() => _streamClients.Add(-1);

    /// <summary>A request was refused because there were too many.</summary>
    /// <param name="request">Of what.</param>
    public void RequestLimited(LimitedRequest request) => _limited.With(request.Label()).Increment();

    /// <summary>A sign-in or token was refused.</summary>
    /// <param name="reason">Why.</param>
    public void AuthenticationFailed(AuthFailureReason reason) => _authFailures.With(reason.Label()).Increment();

    /// <summary>Names what will be audited, so that the first time counts too: a counter that is born at 1 has not grown.</summary>
    /// <param name="actions">Stable snake_case names.</param>
    public void WillAudit(IEnumerable<string> actions)
    {
        foreach (var action in actions)
        {
            _audited.With(action, "done");
        }
    }

    /// <summary>Something was written to the audit.</summary>
    /// <param name="action">Stable snake_case name.</param>
    /// <param name="result"><c>done</c>, or the code of the error.</param>
    public void Audited(string action, string result) => _audited.With(action, result).Increment();

    /// <summary>The open alerts changed. One caller at a time.</summary>
    /// <param name="alerts">Each name with an open alert, and whether all of its open alerts are acknowledged.</param>
    public void AlertsChanged(IEnumerable<KeyValuePair<string, bool>> alerts)
    {
        _acknowledged.BeginRound();
        foreach (var (name, acknowledged) in alerts)
        {
            _acknowledged.Set(acknowledged ? 1 : 0, name);
        }

        _acknowledged.EndRound();
    }

    private static string Known(string method) => ConsoleCatalogue.RequestDuration.Labels[0].Values.Contains(method) ? method : "other";

    private string Code(int code) => code is < 0 or > HighestCode
        ? "other"
        : _codes[code] ??= code.ToString(CultureInfo.InvariantCulture);
}
