using System.Collections.Immutable;
using System.CommandLine;
using SparkStacker.Trading.Backtesting.Sweeps;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>The options of a backtest, and those that say what is tried and how it is ranked.</summary>
internal sealed class SweepOptions
{
    private const int StandardWindows = 4;

    private readonly BacktestOptions _backtest = new();

    private readonly Option<string[]> _range = new("--range")
    {
        Description = "Values of a parameter; may be repeated",
        HelpName = "name=from:to:step",
        AllowMultipleArgumentsPerToken = true,
        Required = true,
    };

    private readonly Option<decimal?> _random = Numbers.Optional("--random", 1, ParameterSpace.MostSets, "Draws so many sets instead of trying all");
    private readonly Option<decimal?> _windows = Numbers.Optional("--walk-forward", 0, 100, "Windows of days to train and to test on; 0 ranks by all days [default: 4 where there are days enough]");
    private readonly Option<decimal> _parallel = Numbers.Option("--parallel", 1, 256, Environment.ProcessorCount, "Runs at the same time");

    private readonly Option<Choice<SweepMetric>> _rank = Choices.Option(
        "--rank", "Figure to rank by", [.. Enum.GetValues<SweepMetric>().Select(metric => (Words.Of(metric).Replace('_', '-'), metric)), ("net-profit", SweepMetric.Return), ("max-drawdown", SweepMetric.Drawdown)]);

    /// <summary>Seed of <c>--random</c>.</summary>
    public Option<decimal> Seed { get; } = Numbers.Option("--seed", 0, int.MaxValue, 1, "Seed of the draw");

    public void AddTo(Command command)
    {
        _backtest.AddTo(command);
        foreach (var option in new Option[] { _range, _random, Seed, _windows, _rank, _parallel })
        {
            command.Options.Add(option);
        }
    }

    /// <exception cref="InputException">An option can't be used.</exception>
    public (SweepSettings Settings, BacktestRequest Request) Read(ParseResult parsed, CancellationToken cancellationToken)
    {
        var ranges = parsed.GetValue(_range)!.Select(Range).ToImmutableArray();
        if (ranges.GroupBy(r => r.Name).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new InputException($"--range: {twice.Key} was given twice.");
        }

        var request = _backtest.Read(parsed, cancellationToken);
        var fixedToo = ranges.FirstOrDefault(r => request.Settings.Parameters.Values.ContainsKey(r.Name));
        if (fixedToo is not null)
        {
            throw new InputException($"--range: {fixedToo.Name} has a fixed value too.");
        }

        var space = ParameterSpace.Make(request.Settings, ranges, (int?)parsed.GetValue(_random), (int)parsed.GetValue(Seed), out var problem)
            ?? throw new InputException($"--range: {problem}");
        return (
            new SweepSettings
            {
                Backtest = request.Settings,
                Space = space,
                Samples = Samples(request.Series, (int?)parsed.GetValue(_windows)),
                Rank = parsed.GetValue(_rank).Value,
                Parallel = (int)parsed.GetValue(_parallel),
                Engine = request.Engine,
            },
            request);
    }

    private static WalkForward Samples(CandleSeries series, int? windows) =>
        WalkForward.Of(series, windows ?? StandardWindows)
        ?? (windows is null ? WalkForward.Of(series, 0)! : throw new InputException($"--walk-forward: {windows} windows need {2 * windows} days with candles; two for each."));

    private static ParameterRange Range(string text)
    {
        if (text.Split('=') is [{ Length: > 0 } name, var values]
            && values.Split(':') is [var from, var to, var step]
            && Numbers.TryParse(from, out var first) && Numbers.TryParse(to, out var last) && Numbers.TryParse(step, out var distance)
            && distance > 0 && first <= last && (last - first) / distance < ParameterSpace.MostSets)
        {
            return new ParameterRange(name, first, last, distance);
        }

        throw new InputException($"--range: '{text}' is not of the form name=from:to:step, rising by a step above 0, for example fast=4:16:2.");
    }
}
