using Microsoft.Extensions.Options;
using SparkStacker.Console.Storage;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>Candles of the console's database, read while a console may be running on it.</summary>
internal static class StoredCandles
{
    /// <exception cref="InputException">There is no database.</exception>
    public static Candle[] Read(MarketSymbol symbol, string? dataDirectory, long fromMs, long toMs)
    {
        using var services = Services(dataDirectory);
        var options = services.GetRequiredService<IOptions<StorageOptions>>().Value;
        var database = Path.Combine(Path.GetFullPath(options.DataDirectory), "sparkstacker.db");
        if (options.Database.ConnectionString is null && !File.Exists(database))
        {
            throw new InputException($"--candles: '{symbol}' is no file, and there is no database '{database}' that could hold this market.");
        }

        return services.GetRequiredService<ICandleStore>().Load(symbol, Interval.OneMinute, fromMs, Math.Min(toMs, DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()));
    }

    // The console's own storage, set up as the console sets it up, without the console.
    private static ServiceProvider Services(string? dataDirectory)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables();
        if (dataDirectory is not null)
        {
            configuration.AddInMemoryCollection([new($"{StorageOptions.Section}:{nameof(StorageOptions.DataDirectory)}", dataDirectory)]);
        }

        return new ServiceCollection().AddSingleton<IConfiguration>(configuration.Build()).AddLogging().AddConsoleStorage().BuildServiceProvider();
    }
}
