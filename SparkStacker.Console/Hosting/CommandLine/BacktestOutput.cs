using System.Globalization;
using System.Text;
using SparkStacker.Trading.Backtesting;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>A backtest's result as text.</summary>
/// <param name="Report">Result.</param>
/// <param name="Elapsed">Time of the run itself.</param>
/// <param name="Loading">Time of reading the candles.</param>
internal sealed record BacktestOutput(BacktestReport Report, TimeSpan Elapsed, TimeSpan Loading)
{
    private const string TradeHeader = "entry_time,exit_time,side,entry_price,exit_price,size,pnl,fee,funding,exit_reason";

    public void Write(Stream stream, OutputFormat format, bool withTrades)
    {
        if (format == OutputFormat.Json)
        {
            BacktestJson.Write(stream, this, withTrades);
            return;
        }

        var text = new StringBuilder();
        if (format == OutputFormat.Table)
        {
            BacktestTable.Write(text, this);
        }

        if (format == OutputFormat.Csv || withTrades)
        {
            Trades(text);
        }

        stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>A time as ISO 8601, UTC.</summary>
    public static string Time(long timeMs) =>
        DateTimeOffset.FromUnixTimeMilliseconds(timeMs).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private void Trades(StringBuilder text)
    {
        text.Append(TradeHeader).Append('\n');
        foreach (var trade in Report.Run.Trades)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Time(trade.EntryTimeMs)},{Time(trade.ExitTimeMs)},{Words.Of(trade.Side)},")
                .Append(CultureInfo.InvariantCulture, $"{Numbers.Text(trade.EntryPrice)},{Numbers.Text(trade.ExitPrice)},{Numbers.Text(trade.Size)},")
                .Append(CultureInfo.InvariantCulture, $"{Numbers.Text(trade.NetPnl)},{Numbers.Text(trade.Fees)},{Numbers.Text(trade.Funding)},{Words.Of(trade.ExitReason)}\n");
        }
    }
}
