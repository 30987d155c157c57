using System.CommandLine;
using System.Globalization;
using SparkStacker.Console.Storage;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Exchanges.Replay;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary><c>import</c>: candles of a file into the database, all or none of them.</summary>
internal static class ImportCommand
{
    private const int MostNamed = 5;

    public static Command Define(Stream output)
    {
        var file = new Argument<string>("file") { Description = $"CSV file of 1-minute candles with the header {RecordingReader.Header}" };
        var symbol = new Option<string>("--symbol") { Description = "Market that they are of", HelpName = "SYMBOL", DefaultValueFactory = _ => MarketSymbol.EthUsd.Name };
        var data = new Option<string?>("--data") { Description = "Data directory; without it that of the settings. No console may run on it.", HelpName = "DIR" };
        var replace = new Option<bool>("--replace") { Description = "Overwrites stored candles that differ instead of refusing" };
        var command = new Command("import", "Reads candles into the console's database.") { file, symbol, data, replace };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (!CandleOptions.IsMarket(parsed.GetValue(symbol)!))
            {
                throw new InputException($"--symbol: '{parsed.GetValue(symbol)}' is no market; base and quote with a hyphen are allowed, for example ETH-USD.");
            }

            var market = new MarketSymbol(parsed.GetValue(symbol)!);
            var candles = RecordingReader.Read(parsed.GetValue(file)!, cancellationToken).RequireMinutes().Candles;
            await using var services = ConsoleStore.Open(parsed.GetValue(data));
            await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
            var report = Import(services.GetRequiredService<ICandleStore>(), market, candles, parsed.GetValue(replace));
            using var lines = new StreamWriter(output, leaveOpen: true);
            lines.Write(report);
            return ExitCodes.Success;
        });
        return command;
    }

    private static string Import(ICandleStore store, MarketSymbol market, Candle[] candles, bool replace)
    {
        var stored = store.Load(market, Interval.OneMinute, candles[0].OpenTimeMs, candles[^1].OpenTimeMs + 1).ToDictionary(c => c.OpenTimeMs);
        Candle[] fresh = [.. candles.Where(c => !stored.TryGetValue(c.OpenTimeMs, out var other) || other != c)];
        Candle[] conflicts = [.. fresh.Where(c => stored.ContainsKey(c.OpenTimeMs))];
        if (conflicts.Length > 0 && !replace)
        {
            throw new InputException(
                $"{conflicts.Length:N0} candles are stored with other numbers, the first at {string.Join(", ", conflicts.Take(MostNamed).Select(c => BacktestOutput.Time(c.OpenTimeMs)))}; nothing was imported. --replace overwrites them.");
        }

        if (fresh.Length > 0 && store.Save(market, Interval.OneMinute, fresh) is { } fault)
        {
            throw new IOException(fault);
        }

        var gaps = DataGap.Of(new CandleSeries(market, Interval.OneMinute, candles));
        var named = gaps.Take(MostNamed).Select(g => $"  {BacktestOutput.Time(g.FromMs)}  {g.Candles:N0} candles\n");
        return string.Create(CultureInfo.InvariantCulture, $"""
            imported    {fresh.Length - conflicts.Length:N0} candles of {market}, {BacktestOutput.Time(candles[0].OpenTimeMs)} to {BacktestOutput.Time(candles[^1].OpenTimeMs)}
            duplicates  {candles.Length - fresh.Length:N0}
            replaced    {conflicts.Length:N0}
            gaps        {gaps.Count:N0}, {gaps.Sum(g => g.Candles):N0} candles missing

            """) + string.Concat(named) + (gaps.Count > MostNamed ? $"  and {gaps.Count - MostNamed:N0} more\n" : "");
    }
}
