using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SparkStacker.EndToEnd.Hosting;

/// <summary>A look into the database of a console from outside, also while it runs.</summary>
internal sealed class ConsoleData(string dataDirectory)
{
    private readonly string _connection = new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(dataDirectory, "sparkstacker.db"),
        Pooling = false,
        DefaultTimeout = 10,
    }.ConnectionString;

    public long Count(string table) => Convert.ToInt64(Rows($"SELECT count(*) FROM {table}").Single(), CultureInfo.InvariantCulture);

    /// <summary>What a trader would compare: orders, fills, trades and money; not revisions, events or machine times.</summary>
    public string Story() => string.Join('\n',
    [
        .. Rows("SELECT client_id, position_id, purpose, side, size, trigger_price, state, filled_size, average_fill_price, created_at_ms FROM orders ORDER BY client_id"),
        .. Rows("SELECT fill_id, client_order_id, price, size, fee, time_ms FROM fills ORDER BY fill_id"),
        .. Rows("SELECT position_id, exit_reason, entry_price, exit_price, gross_pnl, fees, entry_time_ms, exit_time_ms FROM trades ORDER BY position_id"),
        .. Rows("SELECT position_id, side, size, stop_loss_price, take_profit_price FROM positions WHERE NOT is_closed ORDER BY position_id"),
        .. Rows("SELECT balance FROM paper_accounts ORDER BY account_id"),
    ]);

    public IReadOnlyList<string> Rows(string sql)
    {
        using var connection = new SqliteConnection(_connection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }
}
