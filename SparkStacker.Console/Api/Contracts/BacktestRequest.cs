using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using SparkStacker.Console.Backtests;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Api.Contracts;

internal record BacktestRequest
{
    [Required]
    [StringLength(64, MinimumLength = 1)]
    [Description("Strategy, for example macd_eth_usd.")]
    public string? Strategy { get; init; }

    [Description("Parameters by name; what isn't named has its default.")]
    public Dictionary<string, decimal>? Parameters { get; init; }

    [StringLength(32, MinimumLength = 1)]
    [Description("Candles: recording, or a market that the database has candles of.")]
    public string? Data { get; init; }

    [AllowedValues(null, "1m", "5m", "15m", "1h", "4h", "1d")]
    [Description("Length of the candles that decide; 1m where it is missing.")]
    public string? Interval { get; init; }

    [Description("First candle; missing begins at the first there is.")]
    public DateTimeOffset? From { get; init; }

    [Description("End, exclusive; missing ends at the last there is.")]
    public DateTimeOffset? To { get; init; }

    [Range(typeof(decimal), "0.01", "1000000000")]
    [Description("Cash at the start, USD; 1000 where it is missing.")]
    public decimal? OpeningBalance { get; init; }

    [Range(typeof(decimal), "0", "10")]
    [Description("Fee of each fill, percent of its notional; 0.045 where it is missing.")]
    public decimal? FeePercent { get; init; }

    [Range(typeof(decimal), "0", "1000")]
    [Description("How much worse than the touch each fill is, basis points; 0 where it is missing.")]
    public decimal? SlippageBps { get; init; }

    [Range(typeof(decimal), "-4", "4")]
    [Description("Funding that longs pay each hour, percent of notional; 0 where it is missing.")]
    public decimal? FundingPercent { get; init; }

    [AllowedValues(null, "next-open", "close")]
    [Description("When a decision is carried out; next-open where it is missing.")]
    public string? Fill { get; init; }

    public BacktestOrder ToOrder() => new()
    {
        Strategy = Strategy!,
        Parameters = new SortedDictionary<string, decimal>(Parameters ?? [], StringComparer.Ordinal),
        Data = Data ?? BacktestDataset.RecordingKey,
        Interval = Enum.GetValues<Interval>().FirstOrDefault(i => i.ShortName() == Interval, Trading.Market.Interval.OneMinute),
        From = From,
        To = To,
        OpeningBalance = OpeningBalance ?? 1_000m,
        FeePercent = FeePercent ?? 0.045m,
        SlippageBps = SlippageBps ?? 0,
        FundingPercent = FundingPercent ?? 0,
        Fill = Fill == "close" ? FillMoment.Close : FillMoment.NextOpen,
    };
}
