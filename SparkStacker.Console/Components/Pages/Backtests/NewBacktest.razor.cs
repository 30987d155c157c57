using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Backtests;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Console.Components.Shared.Notices;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Components.Pages.Backtests;

/// <summary>What to try; the fields of the strategy come from its declaration.</summary>
public sealed partial class NewBacktest : ComponentBase
{
    private readonly Dictionary<string, string> _texts = [];
    private readonly BacktestDraft _draft = new();
    private string? _problem;
    private bool _sending;

    [Inject] public required IOperatorCommands Commands { get; init; }
    [Inject] public required NoticeBoard Notices { get; init; }
    [Parameter, EditorRequired] public IReadOnlyList<BacktestDataset> Datasets { get; set; } = [];
    [Parameter] public IReadOnlyList<StrategyDefinition> Strategies { get; set; } = StrategyCatalogue.BuiltIn;

    private string Text(StrategyParameter parameter) => _texts.GetValueOrDefault(parameter.Name) ?? Numbers.Plain(parameter.Default);

    private async Task RunAsync()
    {
        _problem = Read(out var order);
        if (_problem is not null)
        {
            return;
        }

        _sending = true;
        try
        {
            var result = await Commands.SendAsync(new StartBacktest(order), CancellationToken.None);
            _problem = result.Error?.Message;
            if (result.IsSuccess)
            {
                Notices.Report(CommandResult.Done, $"Backtest of {_draft.Strategy.Title} asked for.");
            }
        }
        finally
        {
            _sending = false;
        }
    }

    private string? Read(out BacktestOrder order)
    {
        var problem = _draft.Read(out order);
        foreach (var (name, text) in _texts)
        {
            if (!BacktestDraft.TryRead(text, out var value))
            {
                return $"{name}: '{text}' is no number.";
            }

            order.Parameters[name] = value;
        }

        return problem;
    }
}
