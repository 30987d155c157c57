using System.Globalization;
using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Console.Strategies;
using SparkStacker.Trading.Backtesting.Comparisons;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Components.Pages.Strategies;

/// <summary>Compares when it is asked to; the answer stays until it is asked again.</summary>
public sealed partial class LiveVersusBacktest : ComponentBase
{
    private const int MostRows = 200;

    private DateOnly? _from;
    private DateOnly? _to;
    private bool _running;
    private string? _problem;
    private StrategyComparison? _found;

    [Inject] internal LiveComparisons Comparisons { get; init; } = default!;
    [Parameter, EditorRequired] public required StrategyView Strategy { get; set; }

    private List<TradeComparison> Different => [.. _found!.Comparison.Trades.Reverse().Where(t => t.Causes.Length > 0)];

    private async Task CompareAsync()
    {
        (_running, _problem, _found) = (true, null, null);
        try
        {
            (_found, _problem) = await Comparisons.OfAsync(Strategy, Times.Midnight(_from), Times.Midnight(_to)?.AddDays(1), CancellationToken.None);
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or IOException)
        {
            _problem = "The trades or candles could not be read from the database.";
        }
        finally
        {
            _running = false;
        }
    }

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    // The only cause makes up the whole difference, which has its own column.
    private static string Why(TradeComparison trade) => string.Join(
        " ", trade.Causes.Select(c => trade.Causes.Length == 1 ? $"{ComparisonWords.Of(c.Cause)}: {c.Why}" : $"{ComparisonWords.Of(c.Cause)} {Money.Signed(c.Amount)}: {c.Why}"));
}
