using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace SparkStacker.Console.Storage.Sqlite;

/// <summary>
/// Waits for another writer in steps of a millisecond. SQLite's own wait (<c>busy_timeout</c>) sleeps whole seconds where the
/// library was built without <c>usleep</c>, as SQLitePCLRaw's 2.0.6 is: two who write at once would stand still for seconds.
/// </summary>
internal static class SqliteBusyHandler
{
    private const int StepMs = 1;
    private const int LastAttempt = SqliteDatabase.BusySeconds * 1_000 / StepMs;

    // Kept for good: SQLite holds a bare pointer to it.
    private static readonly Handler s_handler = (_, attempts) => Wait(attempts);
    private static readonly SemaphoreSlim s_never = new(0);

    // By its name: its type is of another version of SQLitePCLRaw than the one that is compiled against.
    private static readonly PropertyInfo s_connection = typeof(SqliteConnection).GetProperty("Handle")!;

    private static readonly Lazy<SetHandler> s_set = new(() => Marshal.GetDelegateForFunctionPointer<SetHandler>(
        NativeLibrary.GetExport(NativeLibrary.Load("e_sqlite3", typeof(SqliteBusyHandler).Assembly, null), "sqlite3_busy_handler")));

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int Handler(nint state, int attempts);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int SetHandler(nint connection, Handler handler, nint state);

    /// <summary>For this connection, in place of <c>busy_timeout</c>.</summary>
    public static void Attach(SqliteConnection connection) => _ = s_set.Value(((SafeHandle)s_connection.GetValue(connection)!).DangerousGetHandle(), s_handler, 0);

    /// <summary>One step.</summary>
    /// <param name="attempts">Steps before.</param>
    /// <returns>1 to try again, 0 to give up.</returns>
    public static int Wait(int attempts)
    {
        if (attempts >= LastAttempt)
        {
            return 0;
        }

        s_never.Wait(StepMs);
        return 1;
    }
}
