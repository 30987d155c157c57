using SparkStacker.Console.Storage.Stores;

namespace SparkStacker.Console.Tests.Fixtures;

internal sealed class RecordingAuditLog : IAuditLog
{
    public List<AuditEntry> Entries { get; } = [];

    /// <summary>Without what is written before a command runs.</summary>
    public IEnumerable<AuditEntry> Outcomes => Entries.Where(e => e.Result != AuditEntry.Started);

    /// <summary>What looking for a broken entry answers.</summary>
    public long? Break { get; set; }

    /// <summary>What appending answers.</summary>
    public string? Fault { get; set; }

    /// <summary>Called when an entry was appended.</summary>
    public Action Appended { get; set; } = () => { };

    public Task<string?> AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        Entries.Add(entry);
        Appended();
        return Task.FromResult(Fault);
    }

    public Task<long?> FindBreakAsync(CancellationToken cancellationToken) => Task.FromResult(Break);
}
