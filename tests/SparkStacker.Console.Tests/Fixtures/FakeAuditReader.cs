using SparkStacker.Console.Storage.Entities;
using SparkStacker.Console.Storage.Stores;

namespace SparkStacker.Console.Tests.Fixtures;

/// <summary>An audit in memory, and what was asked of it.</summary>
internal sealed class FakeAuditReader : IAuditReader
{
    public List<AuditRow> Rows { get; } = [];

    public AuditFilter? Asked { get; private set; }

    public void Add(string actor, string action, string result, string? newValue = null) => Rows.Add(
        AuditChain.Next(new AuditEntry(actor, "192.0.2.7", action, "eth-1", null, newValue, result, "0123456789abcdef0123456789abcdef"), Rows.LastOrDefault(), Snapshots.Now));

    public Task<IReadOnlyList<AuditRow>> ListAsync(AuditFilter filter, long? before, int limit, CancellationToken cancellationToken)
    {
        Asked = filter;
        return Task.FromResult<IReadOnlyList<AuditRow>>([.. Rows.AsEnumerable().Reverse().Where(r => before is null || r.Sequence < before).Take(limit)]);
    }

    public Task<IReadOnlyList<string>> ActionsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. Rows.Select(r => r.Action).Distinct().Order()]);

    public Task<long> CountAsync(CancellationToken cancellationToken) => Task.FromResult((long)Rows.Count);
}
