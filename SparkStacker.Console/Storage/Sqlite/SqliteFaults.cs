using Microsoft.Data.Sqlite;

namespace SparkStacker.Console.Storage.Sqlite;

/// <summary>SQLite's result codes as sentences. Only faults of the environment: anything else is a bug and stays an exception.</summary>
internal static class SqliteFaults
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int IoError = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CantOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>One sentence on what happened, was found and is to be done; null where the error is not the environment's.</summary>
    public static string? Describe(Exception error, string file) => error is not SqliteException sqlite ? null : sqlite.SqliteErrorCode switch
    {
        Busy or Locked => $"The database '{file}' has been locked by another program for more than {SqliteDatabase.BusySeconds} s; close that program.",
        ReadOnly => $"The database '{file}' is read-only; allow writing to the file and its directory.",
        IoError => $"Reading or writing '{file}' failed (SQLite error {sqlite.SqliteExtendedErrorCode}); check the disk and its free space.",
        Corrupt or NotADatabase => $"The database '{file}' is damaged (SQLite error {sqlite.SqliteExtendedErrorCode}); stop the console and restore a backup.",
        Full => $"The disk of '{file}' is full; free some space.",
        CantOpen => $"The database '{file}' can't be opened; check that its directory exists and allows writing.",
        _ => null,
    };

    /// <summary>Whether only a new connection can work again: a file that was opened read-only stays so.</summary>
    public static bool NeedsReopening(Exception error) => error is SqliteException { SqliteErrorCode: not (Busy or Locked or Full) };
}
