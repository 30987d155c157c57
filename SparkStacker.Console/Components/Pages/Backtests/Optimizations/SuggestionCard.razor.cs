using System.Globalization;
using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Backtests.Optimizations;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Console.Components.Shared.Notices;
using SparkStacker.Trading.Backtesting.Sweeps;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;

namespace SparkStacker.Console.Components.Pages.Backtests.Optimizations;

/// <summary>The set in use beside the proposed one. Only a click and a confirmation apply it.</summary>
public sealed partial class SuggestionCard : ComponentBase
{
    private bool _asked;

    [Inject] public required IOperatorCommands Commands { get; init; }
    [Inject] public required IEngineReader Engine { get; init; }
    [Inject] public required NoticeBoard Notices { get; init; }
    [Parameter, EditorRequired] public required string Strategy { get; set; }
    [Parameter, EditorRequired] public required OptimizationSuggestion Suggestion { get; set; }
    [Parameter, EditorRequired] public SweepMetric Rank { get; set; }

    private StrategyView? Live => Engine.Snapshot.Strategies.FirstOrDefault(s => s.Definition.Id.Value == Strategy);

    private string Difference => string.Join(", ", Suggestion.Changes.Select(c => $"{c.Key} {Numbers.Plain(Suggestion.Current.Parameters[c.Key])} → {Numbers.Plain(c.Value)}")) + ".";

    private (string Label, Func<SampleFigures, string> Text)[] Rows =>
    [
        (SweepText.Metric(Rank), f => SweepText.Figure(f.Of(Rank))),
        ("Return", f => SweepText.Percent(f.ReturnPercent)),
        ("Net profit, USD", f => SweepText.Figure(f.NetProfit)),
        ("Profit factor", f => SweepText.Figure(f.ProfitFactor, 2)),
        ("Win ratio", f => SweepText.Percent(f.WinRatio * 100)),
        ("Max drawdown", f => SweepText.Percent(f.MaxDrawdownPercent)),
        ("Trades", f => f.Trades.ToString("N0", CultureInfo.InvariantCulture)),
        ("Days", f => f.Days.ToString("N0", CultureInfo.InvariantCulture)),
    ];

    private async Task<CommandResult> ApplyAsync()
    {
        if (Live is not { } live)
        {
            return CommandResult.Failed("strategy_not_found", $"There is no strategy '{Strategy}'.");
        }

        // The version is the one that was compared with: where another is in force, the engine refuses.
        var values = live.Parameters.Values.SetItems(Suggestion.Changes);
        var reason = string.Create(CultureInfo.InvariantCulture, $"Proposed by an optimization of {Suggestion.Tries:N0} sets");
        var result = await Commands.SendAsync(new SetParameters(live.Definition.Id, values, Suggestion.CurrentVersion, reason, ""), CancellationToken.None);
        if (result.IsSuccess)
        {
            Notices.Report(result, result.Message ?? "The proposed set is applied.");
        }

        return result;
    }
}
