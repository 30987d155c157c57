using System.Collections.Immutable;
using System.Globalization;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Backtesting.Sweeps;

/// <summary>The best set of a sweep beside the one in use, over the same candles and days.</summary>
public sealed record Suggestion
{
    /// <summary>Trades on the judged days below which figures are mostly luck.</summary>
    public const int FewTrades = 30;

    /// <summary>Judged days below which ratios of daily returns say little.</summary>
    public const int FewDays = 30;

    /// <summary>Deflated Sharpe ratio that a set should reach.</summary>
    public const double SureEnough = 0.95;

    /// <summary>What <see cref="Confidence"/> is, in one sentence.</summary>
    public const string ConfidenceMeaning =
        "The smaller of two chances: that the proposed set's mean daily return on the judged days is above the current one's (paired bootstrap, 2,000 draws), and that its Sharpe ratio is above what the best of as many tries without skill shows (deflated Sharpe ratio).";

    /// <summary>The set in use.</summary>
    public required SetEvaluation Current { get; init; }

    /// <summary>The best set of the sweep.</summary>
    public required SetEvaluation Proposed { get; init; }

    /// <summary>Number of sets that were tried.</summary>
    public required int Tries { get; init; }

    /// <summary>See <see cref="ConfidenceMeaning"/>, 0 to 1; null where one of the two can't be said.</summary>
    public required double? Confidence { get; init; }

    /// <summary>Why to be careful; empty where nothing speaks against it.</summary>
    public required ImmutableArray<SuggestionWarning> Warnings { get; init; }

    /// <summary>Sets the best set of a sweep beside the current one.</summary>
    /// <param name="settings">Sweep.</param>
    /// <param name="series">Its candles.</param>
    /// <param name="result">What it found.</param>
    /// <param name="current">Parameters in use, valid for the strategy.</param>
    /// <param name="seed">Seed of the bootstrap.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Suggestion Of(SweepSettings settings, CandleSeries series, SweepResult result, ParameterSet current, int seed, CancellationToken cancellationToken)
    {
        var best = result.Rows[0];
        var (old, proposed) = (ParameterSweep.Evaluate(settings, series, current, cancellationToken), ParameterSweep.Evaluate(settings, series, best.Parameters, cancellationToken));
        double[] differences = [.. proposed.JudgedReturns.Zip(old.JudgedReturns, (mine, theirs) => mine - theirs)];
        var chance = Bootstrap.ChanceAboveZero(differences, Bootstrap.UsualDraws, seed);
        return new Suggestion
        {
            Current = old,
            Proposed = proposed,
            Tries = result.Rows.Length,
            Confidence = chance is { } better && best.DeflatedSharpe is { } real ? Math.Min(better, real) : null,
            Warnings = [.. Concerns(best, old, proposed, result.Rows.Length)],
        };
    }

    // Cents, and four significant digits below a dollar.
    private static string Dollars(decimal amount) => amount.ToString(amount >= 1 ? "#,0.00" : "0.0000##", CultureInfo.InvariantCulture);

    private static IEnumerable<SuggestionWarning> Concerns(SweepRow best, SetEvaluation old, SetEvaluation proposed, int tries)
    {
        if (proposed.Score is null)
        {
            yield return new("no_score", "No set has the figure to rank by: too few trades or days.");
        }
        else if (old.Score >= proposed.Score)
        {
            yield return new("not_better", $"The current set is as good: {old.Score:0.###} against {proposed.Score:0.###}.");
        }

        if (best.IsLonePeak)
        {
            yield return new("lone_peak", $"A lone peak: its score is {best.Score:0.###} and its neighbours' mean {best.NeighbourScore:0.###}, worse by more than a standard deviation of all sets.");
        }

        if (proposed.Judged.Trades < FewTrades)
        {
            yield return new("few_trades", $"Few trades: {proposed.Judged.Trades} on the judged days; at least {FewTrades} are needed to tell skill from luck.");
        }

        if (!(best.DeflatedSharpe >= SureEnough))
        {
            yield return new("deflated_sharpe", best.DeflatedSharpe is { } chance
                ? $"Deflated Sharpe ratio {chance:0.00}, below {SureEnough}: among {tries:N0} tries a Sharpe ratio like this comes by luck too often."
                : "The deflated Sharpe ratio can't be said: the daily returns don't tell.");
        }

        if (proposed.Judged.Days < FewDays)
        {
            yield return new("short_period", $"Short period: {proposed.Judged.Days} judged days; at least {FewDays} are needed.");
        }

        if (proposed.OutOfSample is null)
        {
            yield return new("in_sample_only", "Judged by the days that it was chosen by: there were no windows to test on.");
        }

        if (proposed.Figures.Trades.NetProfit < 0)
        {
            yield return new("loses_money", $"It loses money over all days: {Dollars(-proposed.Figures.Trades.NetProfit)} USD.");
        }
    }
}
