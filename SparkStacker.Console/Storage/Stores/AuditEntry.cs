namespace SparkStacker.Console.Storage.Stores;

/// <summary>Something that a person, a token or the console itself did or tried. Never holds secrets.</summary>
/// <param name="Actor">Email, name of the token, or <c>system</c>.</param>
/// <param name="Address">Remote address; null where there is none.</param>
/// <param name="Action">Stable snake_case name, for example <c>close_position</c>.</param>
/// <param name="Target">What it was done to, for example a position's id.</param>
/// <param name="OldValue">Value before, where one changed.</param>
/// <param name="NewValue">Value after.</param>
/// <param name="Result"><c>started</c> before a command, then <c>done</c> or the code of the error.</param>
/// <param name="TraceId">Joins it with logs.</param>
public sealed record AuditEntry(
    string Actor, string? Address, string Action, string? Target, string? OldValue, string? NewValue, string Result, string? TraceId)
{
    /// <summary>The caller's own name for the request (<c>X-Request-Id</c>); null where it gave none.</summary>
    public string? RequestId { get; init; }

    /// <summary>Result of an entry that is written before its command runs; the entry with the outcome follows.</summary>
    public const string Started = "started";
}
