using Microsoft.Data.Sqlite;

namespace SparkStacker.Benchmarks.Storage;

/// <summary>The least that a durable write costs: one row, one prepared command, one transaction.</summary>
internal sealed class BareRows : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;

    public BareRows(string file)
    {
        _connection = new SqliteConnection($"Data Source={file};Pooling=False");
        _connection.Open();
        using var setup = _connection.CreateCommand();
        setup.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE bare (number INTEGER PRIMARY KEY, text TEXT);";
        setup.ExecuteNonQuery();
        _insert = _connection.CreateCommand();
        _insert.CommandText = "INSERT INTO bare (text) VALUES ('a row of about the length of an order with its event')";
        _insert.Prepare();
    }

    public void Insert() => _insert.ExecuteNonQuery();

    public void Dispose()
    {
        _insert.Dispose();
        _connection.Dispose();
    }
}
