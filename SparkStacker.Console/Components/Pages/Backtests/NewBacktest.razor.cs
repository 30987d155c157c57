using SparkStacker.Console.Backtests;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Components.Pages.Backtests;

/// <summary>What to try; the fields of the strategy come from its declaration.</summary>
public sealed partial class NewBacktest : DraftForm
{
    private readonly Dictionary<string, string> _texts = [];

    private string Text(StrategyParameter parameter) => _texts.GetValueOrDefault(parameter.Name) ?? Typed.Text(parameter.Default);

    private Task RunAsync() => SendAsync(Read(out var order), new StartBacktest(order), "Backtest");

    private string? Read(out BacktestOrder order)
    {
        var problem = Draft.Read(out order);
        foreach (var (name, text) in _texts)
        {
            if (!Typed.TryRead(text, out var value))
            {
                return $"{name}: '{text}' is no number.";
            }

            order.Parameters[name] = value;
        }

        return problem;
    }
}
