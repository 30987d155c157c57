using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Console.Components.Shared.Notices;
using SparkStacker.Console.Strategies;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Engine.Events;

namespace SparkStacker.Console.Components.Pages.Strategies;

/// <summary>Who changed what, when and why, and the way back.</summary>
public sealed partial class ParameterVersions : ComponentBase
{
    private IReadOnlyList<ParametersChanged>? _changes;
    private ParametersChanged? _asked;
    private int _loaded;

    [Inject] internal ParameterHistory History { get; init; } = default!;
    [Inject] public required IOperatorCommands Commands { get; init; }
    [Inject] public required NoticeBoard Notices { get; init; }
    [Parameter, EditorRequired] public required StrategyView Strategy { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (_loaded != Strategy.Parameters.Version)
        {
            _loaded = Strategy.Parameters.Version;
            _changes = await History.OfAsync(Strategy.Definition.Id, CancellationToken.None);
        }
    }

    // A value that isn't set is the default of then; a parameter that the program doesn't know any more keeps its name.
    private string Words((string Name, decimal? Old, decimal? New) change) =>
        Strategy.Definition.Parameters.FirstOrDefault(p => p.Name == change.Name) is { } parameter
            ? $"{parameter.Label} {ParameterText.Of(parameter, change.Old ?? parameter.Default)} → {ParameterText.Of(parameter, change.New ?? parameter.Default)}"
            : $"{change.Name} {(change.Old is { } old ? Numbers.Plain(old) : "default")} → {(change.New is { } value ? Numbers.Plain(value) : "default")}";

    // Of the version in force the way back is the one before it.
    private ImmutableSortedDictionary<string, decimal> Wanted(ParametersChanged change) => change.Version == Strategy.Parameters.Version ? change.Before : change.After;

    private int Number(ParametersChanged change) => change.Version == Strategy.Parameters.Version ? change.Version - 1 : change.Version;

    private string Title(ParametersChanged change) => $"Use version {Number(change)} again";

    private string Difference(ParametersChanged change) =>
        new ParametersChanged(Strategy.Definition.Id, 0, Strategy.Parameters.Values, Wanted(change), "", "").Changes().ToArray() is { Length: > 0 } differences
            ? $"Against now: {string.Join(", ", differences.Select(Words))}."
            : "It has the values of now.";

    private async Task<CommandResult> UseAsync(ParametersChanged change)
    {
        var result = await Commands.SendAsync(
            new SetParameters(Strategy.Definition.Id, Wanted(change), Strategy.Parameters.Version, $"Version {Number(change)} again.", ""), CancellationToken.None);
        if (result.IsSuccess)
        {
            Notices.Report(result, result.Message ?? "");
        }

        return result;
    }
}
