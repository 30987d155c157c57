using SparkStacker.Console.Components.Shared.Charts;
using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Components.Pages.Overview;

/// <summary>The market in large: last price, change, the strategy's indicator, the chart.</summary>
public sealed partial class MarketCard : ComponentBase
{
    [Inject]
    public required IEngineReader Engine { get; init; }

    [Parameter, EditorRequired]
    public required EngineSnapshot Snapshot { get; set; }

    /// <summary>Null while the engine starts.</summary>
    [Parameter, EditorRequired]
    public required StrategyView? Strategy { get; set; }

    // A strategy whose market the feed doesn't bring has no price to show.
    private MarketView Market => Strategy is null ? Snapshot.Markets[0] : Snapshot.FindMarket(Strategy.Definition.Symbol)
        ?? new MarketView(Strategy.Definition.Symbol, Snapshot.RulesOf(Strategy.Definition.Symbol), null, null, null, null, 0);

    private string Price => Market.LastPrice is { } price ? Prices.Text(price, Market.Rules) : "–";

    private decimal? Change => Market is { LastPrice: { } last, PriceDayAgo: { } before and > 0 } ? (last - before) / before * 100 : null;

    // The data may begin less than a day ago: the change says how far back it really looks.
    private string ChangeSpan
    {
        get
        {
            var candles = Engine.Candles(Market.Symbol, CandlesADay).Span;
            return candles.Length < CandlesADay && !candles.IsEmpty ? $"since {Times.Minute(candles[0].OpenTime)}" : "24 h";
        }
    }

    private string Waiting => Snapshot.FeedStatus.Reason ?? "The engine starts.";

    private int CandlesADay => (int)(TimeSpan.FromDays(1) / Snapshot.Feed.Interval.Duration());

    private int Fine => Prices.Decimals(Market.LastPrice ?? 1, Market.Rules) + 1;

    private static string Word(string name) => name == "signal" ? "Signal" : IndicatorWords.Value(name);

    private string Number(IndicatorValue value) =>
        value.Name == "histogram" ? Numbers.SignedIndicator(value.Value, Fine) : Numbers.Indicator(value.Value, Fine);

    private static decimal? Sign(IndicatorValue value) =>
        value.Name == "histogram" && double.IsFinite(value.Value) ? Math.Sign(value.Value) : null;
}
