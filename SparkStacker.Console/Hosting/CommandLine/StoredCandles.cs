using Microsoft.Data.Sqlite;
using SparkStacker.Console.Storage.Sqlite;
using SparkStacker.Console.Storage.Stores;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>Candles of the console's database, read while a console may be running on it, and without EF Core, whose start takes longer than a year of minutes.</summary>
internal static class StoredCandles
{
    private const string Query = "SELECT day_ms, data FROM candle_blocks WHERE symbol = $symbol AND interval = $interval AND day_ms >= $from AND day_ms < $to ORDER BY day_ms";

    /// <exception cref="InputException">There is no database.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public static Candle[] Read(MarketSymbol symbol, string? dataDirectory, long fromMs, long toMs)
    {
        var options = VerbSettings.Storage(dataDirectory);
        var file = SqliteDatabase.FilePath(options);
        if (!File.Exists(file))
        {
            throw new InputException($"--candles: '{symbol}' is no file, and: there is no database '{file}'.");
        }

        try
        {
            using var connection = SqliteDatabase.OpenToRead(options);
            using var command = connection.CreateCommand();
            command.CommandText = Query;
            command.Parameters.AddWithValue("$symbol", symbol.Name);
            command.Parameters.AddWithValue("$interval", Words.Of(Interval.OneMinute));
            command.Parameters.AddWithValue("$from", Interval.OneDay.Floor(fromMs));
            command.Parameters.AddWithValue("$to", toMs);
            var days = new List<(long, byte[])>();
            using (var reader = command.ExecuteReader())
            {
                while (reader.Read())
                {
                    days.Add((reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)));
                }
            }

            return CandleDays.Join(days, Interval.OneMinute, fromMs, toMs, static (_, _) => { });
        }
        catch (SqliteException problem)
        {
            throw new IOException($"--candles: the database '{file}' can't be read: {problem.Message}", problem);
        }
    }
}
