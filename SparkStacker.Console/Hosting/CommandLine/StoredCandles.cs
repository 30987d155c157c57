using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>Candles of the console's database, read while a console may be running on it.</summary>
internal static class StoredCandles
{
    /// <exception cref="InputException">There is no database.</exception>
    public static Candle[] Read(MarketSymbol symbol, string? dataDirectory, long fromMs, long toMs)
    {
        using var services = ConsoleStore.OpenExisting(dataDirectory, $"--candles: '{symbol}' is no file, and");
        return services.GetRequiredService<ICandleStore>().Load(symbol, Interval.OneMinute, fromMs, Math.Min(toMs, DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()));
    }
}
