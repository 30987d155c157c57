using System.Text.Encodings.Web;
using System.Text.Json;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Backtesting.Sweeps;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>A sweep's result as JSON.</summary>
internal static class SweepJson
{
    public static void Write(Stream stream, SweepOutput output)
    {
        var (settings, series, result) = (output.Settings, output.Series, output.Result);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("strategy", settings.Backtest.Strategy.Id.Value);
        json.WriteString("engine", Words.Of(settings.Engine));
        json.WriteString("symbol", series.Symbol.Name);
        json.WriteString("interval", series.Interval.ShortName());
        json.WriteNumber("candles", series.Count);
        json.WriteString("from", BacktestOutput.Time(series.Candles[0].OpenTimeMs));
        json.WriteString("to", BacktestOutput.Time(series.Candles[^1].OpenTimeMs + series.Interval.Milliseconds()));
        json.WriteNumber("elapsedMs", Math.Round(output.Elapsed.TotalMilliseconds, 3));
        json.WriteNumber("loadMs", Math.Round(output.Loading.TotalMilliseconds, 3));
        json.WriteString("dataHash", DataHash.Of(series.Candles));
        json.WriteString("programVersion", ProgramVersion.Text);
        json.Number("seed", output.Seed);
        json.WriteNumber("sets", settings.Space.Count);
        json.WriteNumber("refusedSets", settings.Space.Refused);
        json.WriteString("rank", Words.Of(settings.Rank));
        json.WriteNumber("walkForward", settings.Samples.Windows.Length);
        Windows(json, output);
        json.WriteStartArray("results");
        for (var i = 0; i < Math.Min(output.Top, result.Rows.Length); i++)
        {
            Row(json, settings, result.Rows[i], i + 1);
        }

        json.WriteEndArray();
        if (settings.Space.Ranges.Length >= 2)
        {
            Map(json, Heatmap.Of(settings, result, 0, 1));
        }

        json.WriteStartArray("warnings");
        foreach (var warning in result.Warnings())
        {
            json.WriteStringValue(warning);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void Windows(Utf8JsonWriter json, SweepOutput output)
    {
        json.WriteStartArray("windows");
        foreach (var pick in output.Result.Picks)
        {
            json.WriteStartObject();
            json.WriteString("trainFrom", output.Day(pick.Window.Start));
            json.WriteString("testFrom", output.Day(pick.Window.Split));
            json.WriteString("testTo", output.Day(pick.Window.End - 1));
            if (pick.Best is { } best)
            {
                Parameters(json, output.Settings, best);
            }

            FiguresJson.Number(json, "train", pick.Train);
            FiguresJson.Number(json, "test", pick.Test);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Row(Utf8JsonWriter json, SweepSettings settings, SweepRow row, int rank)
    {
        json.WriteStartObject();
        json.WriteNumber("rank", rank);
        Parameters(json, settings, row);
        FiguresJson.Number(json, "score", row.Score);
        FiguresJson.Number(json, "neighbourScore", row.NeighbourScore);
        json.WriteBoolean("lonePeak", row.IsLonePeak);
        FiguresJson.Number(json, "deflatedSharpe", row.DeflatedSharpe);
        json.WriteNumber("trades", row.Figures.Trades.Trades);
        Sample(json, "inSample", row.InSample);
        if (row.OutOfSample is { } sample)
        {
            Sample(json, "outOfSample", sample);
        }

        FiguresJson.Write(json, row.Figures);
        json.WriteEndObject();
    }

    private static void Parameters(Utf8JsonWriter json, SweepSettings settings, SweepRow row)
    {
        json.WriteStartObject("parameters");
        foreach (var range in settings.Space.Ranges)
        {
            json.Number(range.Name, row.Parameters.Values[range.Name]);
        }

        json.WriteEndObject();
    }

    private static void Sample(Utf8JsonWriter json, string name, in SampleFigures sample)
    {
        json.WriteStartObject(name);
        json.WriteNumber("days", sample.Days);
        json.WriteNumber("trades", sample.Trades);
        FiguresJson.Number(json, "netProfit", sample.NetProfit);
        FiguresJson.Number(json, "returnPercent", sample.ReturnPercent);
        FiguresJson.Number(json, "winRatio", sample.WinRatio);
        FiguresJson.Number(json, "profitFactor", sample.ProfitFactor);
        FiguresJson.Number(json, "maxDrawdownPercent", sample.MaxDrawdownPercent);
        FiguresJson.Number(json, "sharpe", sample.Sharpe);
        FiguresJson.Number(json, "sortino", sample.Sortino);
        FiguresJson.Number(json, "calmar", sample.Calmar);
        json.WriteEndObject();
    }

    private static void Map(Utf8JsonWriter json, Heatmap map)
    {
        json.WriteStartObject("heatmap");
        json.WriteString("x", map.X.Name);
        json.WriteString("y", map.Y.Name);
        Values(json, "xValues", map.X);
        Values(json, "yValues", map.Y);
        json.WriteStartArray("scores");
        foreach (var line in map.Scores)
        {
            json.WriteStartArray();
            foreach (var score in line)
            {
                if (score is { } value && double.IsFinite(value))
                {
                    json.WriteNumberValue(Math.Round(value, 6));
                }
                else
                {
                    json.WriteNullValue();
                }
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Values(Utf8JsonWriter json, string name, ParameterRange range)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < range.Count; i++)
        {
            json.WriteNumberValue(Numbers.Shortest(range[i]));
        }

        json.WriteEndArray();
    }
}
