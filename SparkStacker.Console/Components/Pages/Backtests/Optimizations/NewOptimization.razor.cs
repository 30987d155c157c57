using System.Globalization;
using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Backtests;
using SparkStacker.Console.Backtests.Optimizations;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Components.Shared.Notices;
using SparkStacker.Trading.Backtesting.Sweeps;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Components.Pages.Backtests.Optimizations;

/// <summary>What to sweep; the ranges come from the strategy's declaration.</summary>
public sealed partial class NewOptimization : ComponentBase
{
    private readonly Dictionary<string, RangeTexts> _ranges = [];
    private StrategyDefinition _strategy = StrategyCatalogue.All[0];
    private string _data = BacktestDataset.RecordingKey;
    private Interval _interval = Interval.OneMinute;
    private SweepMetric _rank = SweepMetric.Sharpe;
    private DateOnly? _from;
    private DateOnly? _to;
    private string _windows = "4";
    private string _random = "";
    private string _seed = "1";
    private string _balance = "1000";
    private string _fee = "0.045";
    private string _slippage = "0";
    private string? _problem;
    private bool _sending;

    [Inject] public required IOperatorCommands Commands { get; init; }
    [Inject] public required NoticeBoard Notices { get; init; }
    [Parameter, EditorRequired] public IReadOnlyList<BacktestDataset> Datasets { get; set; } = [];

    private IEnumerable<StrategyParameter> Own => _strategy.Parameters.Where(p => !IsStandard(p));

    private IEnumerable<StrategyParameter> Standard => _strategy.Parameters.Where(IsStandard);

    private IEnumerable<ParameterRange?> Read => _strategy.Parameters.Where(p => !Range(p).IsEmpty).Select(p => Range(p).Read(p.Name));

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

    protected override void OnInitialized() => Choose(_strategy.Id.Value);

    private static bool IsStandard(StrategyParameter parameter) => StandardParameters.All.Any(s => s.Name == parameter.Name);

    private RangeTexts Range(StrategyParameter parameter) => _ranges.GetValueOrDefault(parameter.Name) ?? RangeTexts.Empty;

    private void Choose(string id)
    {
        _strategy = StrategyCatalogue.All.First(s => s.Id.Value == id);
        _ranges.Clear();
        foreach (var parameter in Own.Where(p => p.Choices.IsEmpty).Take(2))
        {
            _ranges[parameter.Name] = RangeTexts.Around(parameter);
        }
    }

    private async Task RunAsync()
    {
        _problem = Order(out var order);
        if (_problem is not null)
        {
            return;
        }

        _sending = true;
        try
        {
            var result = await Commands.SendAsync(new StartOptimization(order), CancellationToken.None);
            _problem = result.Error?.Message;
            if (result.IsSuccess)
            {
                Notices.Report(CommandResult.Done, $"Optimization of {_strategy.Title} asked for.");
            }
        }
        finally
        {
            _sending = false;
        }
    }

    private string? Order(out OptimizationOrder order)
    {
        var backtest = new BacktestOrder { Strategy = _strategy.Id.Value, Data = _data, Interval = _interval, From = Utc(_from), To = Utc(_to) };
        order = new OptimizationOrder { Backtest = backtest, Rank = _rank };
        foreach (var parameter in _strategy.Parameters.Where(p => !Range(p).IsEmpty))
        {
            if (Range(parameter).Read(parameter.Name) is not { } range)
            {
                return $"{parameter.Label}: from, to and step must be numbers that rise by a step above 0, for example 4, 16 and 2.";
            }

            order.Ranges.Add(range);
        }

        if (!Number(_balance, out var balance) || !Number(_fee, out var fee) || !Number(_slippage, out var slippage))
        {
            return "Balance, fee and slippage must be numbers such as 1000 or 0.045.";
        }

        if (!Whole(_windows, out var windows) || !Whole(_seed, out var seed) || !(Whole(_random, out var random) || _random.Length == 0))
        {
            return "Windows, seed and random sets must be whole numbers such as 4.";
        }

        order = order with
        {
            Backtest = backtest with { OpeningBalance = balance, FeePercent = fee, SlippageBps = slippage },
            Windows = windows,
            Seed = seed,
            Random = _random.Length == 0 ? null : random,
        };
        return null;
    }

    private static DateTimeOffset? Utc(DateOnly? day) => day is { } date ? new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;

    private static bool Number(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out value);

    private static bool Whole(string text, out int value) => int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out value);
}
