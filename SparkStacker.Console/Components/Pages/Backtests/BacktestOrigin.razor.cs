using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Backtests;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Components.Pages.Backtests;

/// <summary>What a result comes from: candles, parameters, costs, fingerprints, version. Read from the stored report, so that it is what ran.</summary>
public sealed partial class BacktestOrigin : ComponentBase
{
    private static readonly HashSet<string> s_others = [.. StandardParameters.All
        .Select(p => p.Name).Except([StandardParameters.MaxPositionUsd.Name, StandardParameters.StopLossPercent.Name, StandardParameters.TakeProfitPercent.Name])];

    [Parameter, EditorRequired] public required BacktestJob Job { get; set; }
    [Parameter, EditorRequired] public JsonElement Report { get; set; }

    private IEnumerable<string> Notes => Report.TryGetProperty("notes", out var notes) ? notes.EnumerateArray().Select(note => note.GetString()!) : [];

    private IEnumerable<(string Label, string Value)> Rows
    {
        get
        {
            var settings = Report.GetProperty("settings");
            yield return ("Candles", $"{Whole("candles")} of {Text("symbol")} {Text("interval")}, {Time("from")} to {Time("to")} UTC");
            yield return ("Missing candles", Whole("missingCandles"));
            yield return ("Parameters", string.Join(", ", settings.GetProperty("parameters").EnumerateObject().Where(IsTold).Select(p => $"{p.Name} {p.Value}")));
            yield return ("Balance", $"{settings.GetProperty("balance")} USD");
            yield return ("Costs", $"fee {settings.GetProperty("feePercent")} %, slippage {settings.GetProperty("slippageBps")} bps, funding {settings.GetProperty("fundingPercentPerHour")} % an hour");
            yield return ("Filled at", Text("fill", settings) == "close" ? "the deciding close" : "the next open");
            yield return ("Asked", $"{Job.RequestedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC by {Job.RequestedBy}");
            yield return ("Program", Text("programVersion"));
            yield return ("Data hash", Text("dataHash"));
            yield return ("Trades hash", Text("tradesHash"));
        }
    }

    // Standard parameters that nobody touched would only hide those that matter.
    private bool IsTold(JsonProperty parameter) => !s_others.Contains(parameter.Name) || Job.Order.Parameters.ContainsKey(parameter.Name);

    private string Text(string name) => Text(name, Report);

    private static string Text(string name, JsonElement element) => element.GetProperty(name).GetString()!;

    private string Whole(string name) => Report.GetProperty(name).GetInt64().ToString("N0", CultureInfo.InvariantCulture);

    private string Time(string name) => Report.GetProperty(name).GetDateTimeOffset().UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
