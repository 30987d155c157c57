using System.Text.Encodings.Web;
using System.Text.Json;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>A backtest's result as JSON. Written by hand: it starts in milliseconds, and the names don't follow from types.</summary>
internal static class BacktestJson
{
    public static void Write(Stream stream, BacktestOutput output, bool withTrades)
    {
        var (report, settings, series) = (output.Report, output.Report.Settings, output.Report.Series);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("strategy", settings.Strategy.Id.Value);
        json.WriteString("engine", Words.Of(report.Engine));
        json.WriteString("symbol", series.Symbol.Name);
        json.WriteString("interval", series.Interval.ShortName());
        json.WriteNumber("candles", series.Count);
        json.WriteString("from", BacktestOutput.Time(series.Candles[0].OpenTimeMs));
        json.WriteString("to", BacktestOutput.Time(series.Candles[^1].OpenTimeMs + series.Interval.Milliseconds()));
        json.WriteNumber("missingCandles", series.MissingCandles);
        json.WriteNumber("elapsedMs", Math.Round(output.Elapsed.TotalMilliseconds, 3));
        json.WriteNumber("loadMs", Math.Round(output.Loading.TotalMilliseconds, 3));
        json.WriteString("dataHash", report.DataHash);
        json.WriteString("tradesHash", report.TradesHash);
        json.WriteString("programVersion", report.Version);
        json.WriteNull("seed");
        Settings(json, settings);
        json.WriteNumber("trades", report.Run.Trades.Count);
        Open(json, report.Run.Open);
        FiguresJson.Write(json, report.Figures);
        Months(json, report.Months);
        Gaps(json, report.Gaps);
        json.WriteStartArray("notes");
        foreach (var note in report.Notes)
        {
            json.WriteStringValue(note);
        }

        json.WriteEndArray();
        if (withTrades)
        {
            Trades(json, report.Run.Trades);
        }

        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    /// <summary>A number without trailing zeros, or null.</summary>
    public static void Number(this Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, Numbers.Shortest(number));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Settings(Utf8JsonWriter json, BacktestSettings settings)
    {
        json.WriteStartObject("settings");
        json.Number("balance", settings.OpeningBalance);
        json.Number("feePercent", settings.FeePercent);
        json.Number("slippageBps", settings.SlippageBps);
        json.Number("fundingPercentPerHour", settings.FundingRatePercentPerHour);
        json.WriteString("fill", settings.Fill == FillMoment.Close ? "close" : "next-open");
        json.WriteStartObject("parameters");
        foreach (var parameter in settings.Strategy.Parameters)
        {
            json.Number(parameter.Name, settings.Value(parameter));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Open(Utf8JsonWriter json, OpenPosition? open)
    {
        if (open is null)
        {
            json.WriteNull("openPosition");
            return;
        }

        json.WriteStartObject("openPosition");
        json.WriteString("side", Words.Of(open.Side));
        json.WriteString("entryTime", BacktestOutput.Time(open.EntryTimeMs));
        json.Number("entryPrice", open.EntryPrice);
        json.Number("size", open.Size);
        json.Number("mark", open.Mark);
        json.Number("unrealisedPnl", open.UnrealisedPnl);
        json.Number("fee", open.Fees);
        json.Number("funding", open.Funding);
        json.WriteEndObject();
    }

    private static void Months(Utf8JsonWriter json, IReadOnlyList<MonthlyReturn> months)
    {
        json.WriteStartArray("months");
        foreach (var month in months)
        {
            json.WriteStartObject();
            json.WriteString("month", $"{month.Year:0000}-{month.Month:00}");
            json.Number("gain", month.Gain);
            json.Number("percent", month.Percent is { } percent ? decimal.Round(percent, 10) : null);
            json.WriteNumber("trades", month.Trades);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Gaps(Utf8JsonWriter json, IReadOnlyList<DataGap> gaps)
    {
        json.WriteStartArray("gaps");
        foreach (var gap in gaps)
        {
            json.WriteStartObject();
            json.WriteString("from", BacktestOutput.Time(gap.FromMs));
            json.WriteNumber("candles", gap.Candles);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Trades(Utf8JsonWriter json, IReadOnlyList<BacktestTrade> trades)
    {
        json.WriteStartArray("tradeList");
        foreach (var trade in trades)
        {
            json.WriteStartObject();
            json.WriteString("entryTime", BacktestOutput.Time(trade.EntryTimeMs));
            json.WriteString("exitTime", BacktestOutput.Time(trade.ExitTimeMs));
            json.WriteString("side", Words.Of(trade.Side));
            json.Number("entryPrice", trade.EntryPrice);
            json.Number("exitPrice", trade.ExitPrice);
            json.Number("size", trade.Size);
            json.Number("pnl", trade.NetPnl);
            json.Number("fee", trade.Fees);
            json.Number("funding", trade.Funding);
            json.WriteString("exitReason", Words.Of(trade.ExitReason));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
