using System.Collections.Immutable;
using System.CommandLine;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>The options that say what is traded, on which candles and at which costs.</summary>
internal sealed class BacktestOptions
{
    private static readonly string s_strategies = string.Join(", ", StrategyCatalogue.BuiltIn.Select(s => s.Id.Value));

    private readonly CandleOptions _candles = new();

    private readonly Option<string> _strategy = new("--strategy")
    {
        Description = $"Strategy: {s_strategies}; lot and tick of a FILE are those of its market",
        HelpName = "id",
        DefaultValueFactory = _ => StrategyCatalogue.BuiltIn[0].Id.Value,
    };

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "Parameter of the strategy as name=value; may be repeated",
        HelpName = "name=value",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<decimal> _balance = Numbers.Option("--balance", 0.01m, 1_000_000_000m, 1_000m, "Cash at the start, USD");
    private readonly Option<decimal> _fee = Numbers.Option("--fee-percent", 0, 10, 0.045m, "Fee of each fill, percent of its notional");
    private readonly Option<decimal> _slippage = Numbers.Option("--slippage-bps", 0, 1_000, 0, "How much worse than the touch each fill is, basis points");
    private readonly Option<decimal> _funding = Numbers.Option("--funding-percent", -4, 4, 0, "Funding that longs pay each hour, percent of notional");
    private readonly Option<decimal?> _stop = Standard("--stop-percent", StandardParameters.StopLossPercent, "Stop-loss, percent of the entry price");
    private readonly Option<decimal?> _target = Standard("--target-percent", StandardParameters.TakeProfitPercent, "Take-profit, percent of the entry price");
    private readonly Option<decimal?> _size = Standard("--size-usd", StandardParameters.MaxPositionUsd, "Largest notional of a position, USD");

    private readonly Option<Choice<FillMoment>> _fill = Choices.Option(
        "--fill", "When a decision is carried out", ("next-open", FillMoment.NextOpen), ("close", FillMoment.Close));

    private readonly Option<Choice<BacktestEngine>> _engine = Choices.Option(
        "--engine", "What carries it out; both give the same trades", ("fast", BacktestEngine.Fast), ("full", BacktestEngine.Full));

    public void AddTo(Command command)
    {
        _candles.AddTo(command);
        foreach (var option in new Option[] { _strategy, _set, _balance, _fee, _slippage, _funding, _stop, _target, _size, _fill, _engine })
        {
            command.Options.Add(option);
        }
    }

    /// <exception cref="InputException">An option can't be used.</exception>
    public BacktestRequest Read(ParseResult parsed, CancellationToken cancellationToken)
    {
        var id = parsed.GetValue(_strategy);
        var strategy = StrategyCatalogue.BuiltIn.FirstOrDefault(s => s.Id.Value == id)
            ?? throw new InputException($"--strategy: '{id}' is unknown; allowed are {s_strategies}.");
        var values = Values(parsed, strategy);
        var started = TimeProvider.System.GetTimestamp();
        var series = _candles.Read(parsed, strategy.Symbol, cancellationToken);
        var settings = new BacktestSettings
        {
            Strategy = strategy,
            Parameters = new ParameterSet(1, values),
            Rules = MarketRules.Find(series.Symbol)
                ?? throw new InputException($"--candles: nothing is known of the lot and tick of {series.Symbol}; allowed are {string.Join(", ", MarketRules.All.Select(r => r.Symbol))}."),
            OpeningBalance = parsed.GetValue(_balance),
            FeePercent = parsed.GetValue(_fee),
            SlippageBps = parsed.GetValue(_slippage),
            FundingRatePercentPerHour = parsed.GetValue(_funding),
            Fill = parsed.GetValue(_fill).Value,
        };
        var engine = Backtest.EngineFor(settings, parsed.GetValue(_engine).Value);
        Backtest.Prepare(settings, series, engine);
        return new BacktestRequest(settings, series, engine, TimeProvider.System.GetElapsedTime(started));
    }

    private ImmutableSortedDictionary<string, decimal> Values(ParseResult parsed, StrategyDefinition strategy)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, decimal>(StringComparer.Ordinal);
        foreach (var text in parsed.GetValue(_set) ?? [])
        {
            var parts = text.Split('=');
            if (parts is not [{ Length: > 0 } name, var number] || !Numbers.TryParse(number, out var value))
            {
                throw new InputException($"--set: '{text}' is not of the form name=value with a number, for example fast=8.");
            }

            Add(values, "--set", name, value);
        }

        foreach (var (option, parameter) in new[] { (_stop, StandardParameters.StopLossPercent), (_target, StandardParameters.TakeProfitPercent), (_size, StandardParameters.MaxPositionUsd) })
        {
            if (parsed.GetValue(option) is { } value)
            {
                Add(values, option.Name, parameter.Name, value);
                if (parameter.Refuse(value) is { } problem)
                {
                    throw new InputException($"{option.Name}: {problem}");
                }
            }
        }

        var set = new ParameterSet(1, values.ToImmutable());
        return strategy.Refuse(set) is [var first, ..] ? throw new InputException($"--set: {first}") : set.Values;
    }

    // Without a default value, because --set may give one; what holds without either is told all the same.
    private static Option<decimal?> Standard(string name, StrategyParameter parameter, string description) =>
        Numbers.Optional(name, parameter.Minimum, parameter.Maximum, $"{description} [default: {Numbers.Text(parameter.Default)}]");

    private static void Add(ImmutableSortedDictionary<string, decimal>.Builder values, string option, string name, decimal value)
    {
        if (!values.TryAdd(name, value))
        {
            throw new InputException($"{option}: {name} was given already.");
        }
    }
}
