using System.Globalization;
using SparkStacker.Console.Backtests.Optimizations;
using SparkStacker.Console.Commands;
using SparkStacker.Trading.Backtesting.Sweeps;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Components.Pages.Backtests.Optimizations;

/// <summary>What to sweep; the ranges come from the strategy's declaration.</summary>
public sealed partial class NewOptimization : DraftForm
{
    private readonly Dictionary<string, RangeTexts> _ranges = [];
    private SweepMetric _rank = SweepMetric.Sharpe;
    private string _windows = "4";
    private string _random = "";
    private string _seed = "1";

    private IEnumerable<ParameterRange?> Read => Draft.Strategy.Parameters.Where(p => !Range(p).IsEmpty).Select(p => Range(p).Read(p.Name));

    private string Sets
    {
        get
        {
            var ranges = Read.ToArray();
            var count = ranges.Aggregate(ranges.Length == 0 || ranges.Contains(null) ? 0d : 1, (product, range) => product * (range?.Count ?? 0));
            var drawn = int.TryParse(_random, CultureInfo.InvariantCulture, out var random) ? Math.Min(random, count) : count;
            return count == 0 ? "sets" : drawn == 1 ? "1 set" : string.Create(CultureInfo.InvariantCulture, $"{drawn:N0} sets");
        }
    }

    protected override void OnInitialized() => Begin();

    private RangeTexts Range(StrategyParameter parameter) => _ranges.GetValueOrDefault(parameter.Name) ?? RangeTexts.Empty;

    private void Begin()
    {
        _ranges.Clear();
        foreach (var parameter in Draft.Own.Where(p => p.Choices.IsEmpty).Take(2))
        {
            _ranges[parameter.Name] = RangeTexts.Around(parameter);
        }
    }

    private Task RunAsync() => SendAsync(Order(out var order), new StartOptimization(order), "Optimization");

    private string? Order(out OptimizationOrder order)
    {
        var problem = Draft.Read(out var backtest);
        order = new OptimizationOrder { Backtest = backtest, Rank = _rank };
        foreach (var parameter in Draft.Strategy.Parameters.Where(p => !Range(p).IsEmpty))
        {
            if (Range(parameter).Read(parameter.Name) is not { } range)
            {
                return $"{parameter.Label}: from, to and step must be numbers that rise by a step above 0, for example 4, 16 and 2.";
            }

            order.Ranges.Add(range);
        }

        if (!BacktestDraft.TryReadWhole(_windows, out var windows) || !BacktestDraft.TryReadWhole(_seed, out var seed) || !(BacktestDraft.TryReadWhole(_random, out var random) || _random.Length == 0))
        {
            return problem ?? "Windows, seed and random sets must be whole numbers such as 4.";
        }

        order = order with
        {
            Windows = windows,
            Seed = seed,
            Random = _random.Length == 0 ? null : random,
        };
        return problem;
    }
}
