using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Trading.Backtesting.Sweeps;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Components.Pages.Backtests.Optimizations;

/// <summary>The three fields of a range as they were typed; all empty where the parameter isn't swept.</summary>
public sealed record RangeTexts(string From, string To, string Step)
{
    public static RangeTexts Empty { get; } = new("", "", "");

    public bool IsEmpty => From.Length + To.Length + Step.Length == 0;

    /// <summary>Around the default, half down and half up, in about five values.</summary>
    public static RangeTexts Around(StrategyParameter parameter)
    {
        var step = Math.Max(parameter.Step, decimal.Floor(parameter.Default / 4 / parameter.Step) * parameter.Step);
        var (from, to) = (parameter.Default, parameter.Default);
        while (from - step >= Math.Max(parameter.Minimum, parameter.Default / 2))
        {
            from -= step;
        }

        while (to + step <= Math.Min(parameter.Maximum, parameter.Default * 1.5m))
        {
            to += step;
        }

        return new RangeTexts(Typed.Text(from), Typed.Text(to), Typed.Text(step));
    }

    /// <summary>The range; null where a field is no number or it doesn't rise by a step above 0.</summary>
    public ParameterRange? Read(string name) =>
        Number(From) is { } from && Number(To) is { } to && Number(Step) is { } step && step > 0 && to >= from ? new ParameterRange(name, from, to, step) : null;

    private static decimal? Number(string text) => Typed.TryRead(text, out var value) && Math.Abs(value) < 1_000_000_000 ? value : null;
}
