using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>Who did what.</summary>
internal sealed record AuditItem(
    long Sequence, DateTimeOffset Time, string Actor, string? Address, string Action, string? Target, string? OldValue, string? NewValue, string Result, string? TraceId,
    string? RequestId, string Hash)
{
    public static AuditItem Of(AuditRow r) => new(r.Sequence, r.Time, r.Actor, r.Address, r.Action, r.Target, r.OldValue, r.NewValue, r.Result, r.TraceId, r.RequestId, r.Hash);
}
