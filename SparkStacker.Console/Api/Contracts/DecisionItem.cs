using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>Why a position was opened. The candle is null where it isn't known; all checks passed.</summary>
internal sealed record DecisionItem(
    string Rule, double Confidence, DateTimeOffset DecidedAt, string Interval, CandleItem? Candle, IReadOnlyList<NamedValue> Values, IReadOnlyList<RiskCheckItem> Checks,
    SizingMethod SizingMethod, decimal WantedNotional, decimal IntendedSize, decimal IntendedPrice, decimal WorstPrice, int ParameterVersion, string ProgramVersion)
{
    public static DecisionItem Of(TradeDecision d) => new(
        d.Rule, double.IsFinite(d.Confidence) ? d.Confidence : 0, d.DecidedAt, d.Interval.ShortName(), d.Candle is { } candle ? CandleItem.Of(candle) : null,
        [.. d.Values.Select(NamedValue.Of)], [.. d.Checks.Select(RiskCheckItem.Of)],
        d.SizingMethod, d.WantedNotional, d.IntendedSize, d.IntendedPrice, d.WorstPrice, d.ParameterVersion, d.ProgramVersion);
}
