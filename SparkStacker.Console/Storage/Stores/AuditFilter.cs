namespace SparkStacker.Console.Storage.Stores;

/// <summary>Which entries of the audit; null is any.</summary>
/// <param name="Actor">Part of the actor's name.</param>
/// <param name="Action">Stable name of the action.</param>
/// <param name="IsRefused">Only what was refused or failed.</param>
/// <param name="From">At or after this time.</param>
/// <param name="To">Before this time.</param>
internal sealed record AuditFilter(string? Actor, string? Action, bool IsRefused, DateTimeOffset? From = null, DateTimeOffset? To = null);
