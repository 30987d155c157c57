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
    private ParameterRecord? _record;
    private int? _asked;
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
            _record = new ParameterRecord(Strategy.Parameters, _changes);
        }
    }

    // A value that isn't set is the default of then; a parameter that the program doesn't know any more keeps its name.
    private string Words((string Name, decimal? Old, decimal? New) change) =>
        Strategy.Definition.Parameters.FirstOrDefault(p => p.Name == change.Name) is { } parameter
            ? $"{parameter.Label} {ParameterText.Of(parameter, change.Old ?? parameter.Default)} → {ParameterText.Of(parameter, change.New ?? parameter.Default)}"
            : $"{change.Name} {(change.Old is { } old ? Numbers.Plain(old) : "default")} → {(change.New is { } value ? Numbers.Plain(value) : "default")}";

    private static string Title(int version) => $"Use version {version} again";

    private string Difference(int version) => _record!.Compare(Strategy.Definition, Strategy.Parameters.Version, version) is { Count: > 0 } differences
        ? $"Against now: {string.Join(", ", differences.Select(d => $"{d.Parameter.Label} {ParameterText.Of(d.Parameter, d.From)} → {ParameterText.Of(d.Parameter, d.To)}"))}."
        : "It has the values of now.";

    private async Task<CommandResult> UseAsync(int version)
    {
        var result = await Commands.SendAsync(
            new SetParameters(Strategy.Definition.Id, _record!.Of(version)!, Strategy.Parameters.Version, $"Version {version} again.", ""), CancellationToken.None);
        if (result.IsSuccess)
        {
            Notices.Report(result, result.Message ?? "");
        }

        return result;
    }
}
