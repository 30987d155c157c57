using SparkStacker.Trading.Risk.Rules;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Risk;

/// <summary>Decides whether an entry may be made: asks the rules in their order, the first that refuses counts.</summary>
internal sealed class RiskManager(RiskOptions options, RiskLimitSet? set = null, IReadOnlyList<StrategyId>? strategies = null)
{
    private static readonly EntryRule[] s_core =
    [
        new KillSwitchRule(), new StorageRule(), new UnreconciledRule(), new FeedStaleRule(), new OnePositionRule(), new MaxOpenPositionsRule(),
        new PositionCapRule(), new MinimumSizeRule(),
    ];

    private static readonly EntryRule[] s_all =
    [
        new KillSwitchRule(), new StorageRule(), new UnreconciledRule(), new FeedStaleRule(), new ClockSkewRule(), new DailyLossRule(), new DrawdownRule(),
        new LossStreakRule(), new UnprotectedRule(), new NettingRule(), new OnePositionRule(), new MaxOpenPositionsRule(), new OrderRateRule(),
        new MaxLeverageRule(), new PositionCapRule(), new MinimumSizeRule(), new MinimumExitRule(), new MaxExposureRule(), new MarginBufferRule(),
        new LiquidationDistanceRule(),
    ];

    // What follows from the strategy, the venue and the equity alone.
    private static readonly EntryRule[] s_size =
    [
        new MaxLeverageRule(), new PositionCapRule(), new MinimumSizeRule(), new MinimumExitRule(), new MaxExposureRule(), new MarginBufferRule(),
        new LiquidationDistanceRule(),
    ];

    private readonly EntryRule[] _rules = options.OnlyCore ? s_core : s_all;

    /// <summary>The limits in force.</summary>
    public RiskView View { get; private set; } = RiskView.Of(options, set ?? RiskLimitSet.Configured, strategies ?? []);

    /// <summary>Options as configured.</summary>
    public RiskOptions Configured => options;

    /// <summary>The limits of all strategies.</summary>
    public RiskLimits Limits => View.Account;

    /// <summary>How long market data may be silent.</summary>
    public TimeSpan FeedStale => Limits.FeedStale;

    /// <summary>Whether the limits of the account act on open positions.</summary>
    public bool WatchesAccount => !options.OnlyCore;

    /// <summary>How long a position may be without its stop.</summary>
    public TimeSpan Unprotected { get; } = TimeSpan.FromSeconds(options.UnprotectedSeconds);

    /// <summary>Whether such a position is closed.</summary>
    public bool CloseUnprotected => options.CloseUnprotected;

    /// <summary>Rules that are asked about each entry.</summary>
    public int RuleCount => _rules.Length;

    /// <summary>Puts a version of the limits in force.</summary>
    public void Take(RiskLimitSet next) => View = RiskView.Of(options, next, strategies ?? []);

    /// <summary>The first rule that refuses the entry, or null.</summary>
    /// <param name="entry">Entry.</param>
    /// <param name="limits">Limits of its strategy.</param>
    /// <param name="checks">Takes what each rule found, as many as <see cref="RuleCount"/>; empty where nobody wants to know.</param>
    public RiskRefusal? Refuse(in EntryRequest entry, RiskLimits limits, Span<RiskCheck> checks = default) => Ask(_rules, entry, limits, checks);

    /// <summary>The first rule about size and margin that refuses the entry whatever the moment, or null.</summary>
    public static RiskRefusal? RefuseSize(in EntryRequest entry, RiskLimits limits) => Ask(s_size, entry, limits, default);

    private static RiskRefusal? Ask(EntryRule[] rules, in EntryRequest entry, RiskLimits limits, Span<RiskCheck> checks)
    {
        for (var i = 0; i < rules.Length; i++)
        {
            var check = rules[i].Check(entry, limits);
            if (!check.Passed)
            {
                return rules[i].Refuse(entry, check);
            }

            if (i < checks.Length)
            {
                checks[i] = check;
            }
        }

        return null;
    }
}
