namespace SparkStacker.Trading.Exchanges.Paper;

/// <summary>Section <c>SparkStacker:Paper</c>: the paper account and how the paper venue differs from the exchange.</summary>
public sealed class PaperOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "SparkStacker:Paper";

    /// <summary>Cash of a new account, US dollars, above 0.</summary>
    public decimal OpeningBalance { get; set; } = 1_000m;

    /// <summary>How much worse than the touch a market order or a fired stop fills, basis points, 0 to 1,000.</summary>
    public decimal SlippageBps { get; set; }

    /// <summary>Smallest notional of an opening order, US dollars; 0 means that one lot is enough, so that a $1.00 cap can trade.</summary>
    public decimal MinimumNotional { get; set; }

    /// <summary>Funding that longs pay shorts each hour, percent of notional, −4 to 4; negative = shorts pay.</summary>
    public decimal FundingRatePercentPerHour { get; set; }

    /// <summary>Whether the venue keeps one net position a market, as Hyperliquid does.</summary>
    public bool Netting { get; set; } = true;

    /// <summary>Whether entries need margin and positions below their maintenance margin are liquidated.</summary>
    public bool EnforceMargin { get; set; } = true;

    /// <summary>Fee of taking liquidity, percent of notional.</summary>
    public decimal TakerFeePercent { get; set; } = 0.045m;

    /// <summary>Fee of resting orders, percent of notional.</summary>
    public decimal MakerFeePercent { get; set; } = 0.015m;
}
