using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Backtests;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Components.Shared.Notices;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Components.Pages.Backtests;

/// <summary>A form that asks for a heavy job.</summary>
public abstract class DraftForm : ComponentBase
{
    [Inject] public required IOperatorCommands Commands { get; init; }
    [Inject] public required NoticeBoard Notices { get; init; }
    [Parameter, EditorRequired] public IReadOnlyList<BacktestDataset> Datasets { get; set; } = [];
    [Parameter] public IReadOnlyList<StrategyDefinition> Strategies { get; set; } = StrategyCatalogue.BuiltIn;

    protected BacktestDraft Draft { get; } = new();

    /// <summary>Why it was not asked for.</summary>
    protected string? Problem { get; private set; }

    protected bool IsSending { get; private set; }

    /// <param name="problem">What is wrong with what was typed: then nothing is sent.</param>
    /// <param name="command">What is asked for.</param>
    /// <param name="kind">The job as people call it.</param>
    private protected async Task SendAsync(string? problem, ConsoleCommand command, string kind)
    {
        Problem = problem;
        if (problem is not null)
        {
            return;
        }

        IsSending = true;
        try
        {
            var result = await Commands.SendAsync(command, CancellationToken.None);
            Problem = result.Error?.Message;
            if (result.IsSuccess)
            {
                Notices.Report(CommandResult.Done, $"{kind} of {Draft.Strategy.Title} asked for.");
            }
        }
        finally
        {
            IsSending = false;
        }
    }
}
