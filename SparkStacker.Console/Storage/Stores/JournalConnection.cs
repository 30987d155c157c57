using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Storage.Sqlite;

namespace SparkStacker.Console.Storage.Stores;

/// <summary>The one connection that writes what the engine and the paper venue must not lose; kept open, one transaction at a time.</summary>
internal sealed class JournalConnection(
    IDbContextFactory<ConsoleDbContext> contexts, IOptions<StorageOptions> options, ILogger<JournalConnection> logger) : IDisposable
{
    private readonly Lock _lock = new();
    private JournalSession? _session;
    private bool _disposed;

    /// <summary>The open session, made where there is none.</summary>
    internal JournalSession Session => _session ??= new JournalSession(contexts.CreateDbContext(), logger);

    /// <summary>Runs <paramref name="write"/> in one transaction: all of it is durable afterwards, or nothing.</summary>
    /// <returns>Null when durable; otherwise one sentence that says why not. Only bugs are exceptions.</returns>
    public string? Write<TState>(TState state, Action<JournalSession, TState, DbTransaction> write)
        where TState : allows ref struct
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            try
            {
                using var transaction = Session.Begin();
                write(Session, state, transaction.GetDbTransaction());
                transaction.Commit();
                return null;
            }
            catch (Exception error)
            {
                Recover(error);
                if (SqliteFaults.Describe(error, SqliteDatabase.FilePath(options.Value)) is { } fault)
                {
                    return fault;
                }

                throw;
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            _session?.Dispose();
            _session = null;
        }
    }

    private void Recover(Exception error)
    {
        _session?.Candles.Forget(); // It may hold candles that were rolled back.
        if (_session is not null && SqliteFaults.NeedsReopening(error))
        {
            var connection = _session.Connection;
            _session.Dispose();
            _session = null;
            SqliteDatabase.CloseIdle(connection);
        }
    }
}
