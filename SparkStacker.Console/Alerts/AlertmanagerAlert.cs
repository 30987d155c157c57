using System.Globalization;

namespace SparkStacker.Console.Alerts;

/// <summary>One alert of an <see cref="AlertmanagerMessage"/>.</summary>
internal sealed record AlertmanagerAlert(
    string? Status,
    IReadOnlyDictionary<string, string>? Labels,
    IReadOnlyDictionary<string, string>? Annotations,
    DateTimeOffset? StartsAt,
    DateTimeOffset? EndsAt,
    string? Fingerprint)
{
    private const int MostLabels = 64;
    private const int LongestName = 200;
    private const int LongestText = 4000;

    /// <summary>What is wrong with it, one sentence that begins with the field; null where nothing is.</summary>
    public string? Problem() => this switch
    {
        { Status: not ("firing" or "resolved") } => $"status: found '{Status}', allowed: firing, resolved.",
        { Fingerprint: null or "" or { Length: > 32 } } => "fingerprint: missing, or longer than 32 characters.",
        { StartsAt: null } => "startsAt: missing.",
        { Labels: null } => "labels: missing.",
        { Labels.Count: > MostLabels } => $"labels: found {Labels.Count}, allowed: at most {MostLabels}.",
        _ when !Fingerprint.All(char.IsAsciiHexDigit) => "fingerprint: must consist of hexadecimal digits.",
        _ when string.IsNullOrWhiteSpace(Label("alertname")) => "labels.alertname: missing.",
        _ => null,
    };

    /// <summary>Call it where there is no <see cref="Problem"/>.</summary>
    public ReceivedAlert Read() => new(
        Fingerprint!,
        Cut(Label("alertname")!, LongestName),
        Cut(Label("severity") ?? "none", LongestName),
        Label("strategy"),
        Label("exchange"),
        Cut(Annotation("summary") ?? Label("alertname")!, LongestText),
        Annotation("description") is { } text ? Cut(text, LongestText) : null,
        Annotation("runbook_url"),
        Annotation("dashboard_uid"),
        int.TryParse(Annotation("panel_id"), NumberStyles.None, CultureInfo.InvariantCulture, out var panel) ? panel : null,
        Labels!.ToDictionary(l => l.Key, l => l.Value ?? "", StringComparer.Ordinal),
        StartsAt!.Value,
        Status == "resolved" ? EndsAt is { } end && end >= StartsAt ? end : StartsAt : null);

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];

    private string? Label(string name) => Labels!.GetValueOrDefault(name) is { Length: > 0 } value ? Cut(value, LongestName) : null;

    private string? Annotation(string name) => Annotations?.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
}
