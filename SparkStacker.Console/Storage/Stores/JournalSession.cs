using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SparkStacker.Console.Storage.Stores;

/// <summary>An open connection with its prepared commands.</summary>
internal sealed class JournalSession : IDisposable
{
    private readonly ConsoleDbContext _context;

    public JournalSession(ConsoleDbContext context, ILogger logger)
    {
        _context = context;
        try
        {
            context.Database.OpenConnection();
            (Engine, Paper, Candles) = (new EngineTables(context), new PaperTables(context), new CandleTable(context, logger));
        }
        catch
        {
            context.Dispose();
            throw;
        }
    }

    public EngineTables Engine { get; }

    public PaperTables Paper { get; }

    public CandleTable Candles { get; }

    public DbConnection Connection => _context.Database.GetDbConnection();

    // Takes the write lock at once: a batch is never refused half-way because another writer came first.
    public IDbContextTransaction Begin() => _context.Database.BeginTransaction(IsolationLevel.Serializable);

    public void Dispose()
    {
        Engine.Dispose();
        Paper.Dispose();
        Candles.Dispose();
        _context.Dispose();
    }
}
