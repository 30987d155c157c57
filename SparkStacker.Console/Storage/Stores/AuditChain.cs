using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Stores;

/// <summary>The hash that binds an audit entry to the one before.</summary>
internal static class AuditChain
{
    /// <summary>Previous hash of the first entry.</summary>
    public static string Start { get; } = new('0', 64);

    /// <summary>Action of the entry that tells what is removed.</summary>
    public const string PruneAction = "prune_audit";

    /// <summary>What that entry says of the last removed one: an anchor without it proves nothing.</summary>
    public static string AnchorText(long sequence, string hash) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{sequence} {hash}");

    /// <summary>The row that follows <paramref name="last"/>; null for the first.</summary>
    public static AuditRow Next(AuditEntry entry, AuditRow? last, DateTimeOffset time)
    {
        var row = new AuditRow
        {
            Sequence = (last?.Sequence ?? 0) + 1,
            Time = time,
            Actor = entry.Actor,
            Address = entry.Address,
            Action = entry.Action,
            Target = entry.Target,
            OldValue = entry.OldValue,
            NewValue = entry.NewValue,
            Result = entry.Result,
            TraceId = entry.TraceId,
            RequestId = entry.RequestId,
            PreviousHash = last?.Hash ?? Start,
        };
        row.Hash = HashOf(row);
        return row;
    }

    /// <summary>SHA-256 over the previous hash and all columns. Each text has its length before it, so that none can run into the next.</summary>
    public static string HashOf(AuditRow row)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, row.PreviousHash);
        Add(hash, row.Sequence);
        Add(hash, row.Time.UtcTicks);
        foreach (var text in (ReadOnlySpan<string?>)[row.Actor, row.Address, row.Action, row.Target, row.OldValue, row.NewValue, row.Result, row.TraceId])
        {
            Add(hash, text);
        }

        // Younger than the chain: entries of before have none, and their hashes must stay true.
        if (row.RequestId is { } request)
        {
            Add(hash, request);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string? text)
    {
        var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
        Add(hash, text is null ? -1 : bytes.Length);
        hash.AppendData(bytes);
    }

    private static void Add(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
