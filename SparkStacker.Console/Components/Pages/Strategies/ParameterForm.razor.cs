using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Console.Components.Shared.Notices;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Components.Pages.Strategies;

/// <summary>All parameters of a strategy; saving them makes a new version of what was seen here.</summary>
public sealed partial class ParameterForm : ComponentBase
{
    private readonly Dictionary<string, string> _texts = [];
    private string _reason = "";
    private string? _problem;
    private bool _sending;

    [Inject] public required IOperatorCommands Commands { get; init; }
    [Inject] public required NoticeBoard Notices { get; init; }
    [Parameter, EditorRequired] public required StrategyView Strategy { get; set; }

    /// <summary>Its market, for what a value means now; null before the first candle.</summary>
    [Parameter] public MarketView? Market { get; set; }

    private string Summary => Changes.Count switch { 0 => $"version {Strategy.Parameters.Version}", 1 => "1 change", var count => $"{count} changes" };

    private bool IsChanged => _texts.Any(t => t.Value != Typed.Text(Current(Strategy.Definition.Parameters.First(p => p.Name == t.Key))));

    private IReadOnlyList<(string Label, string Before, string After)> Changes =>
    [
        .. from parameter in Strategy.Definition.Parameters
           let before = Current(parameter)
           where Number(parameter) is { } after && after != before
           select (parameter.Label, ParameterText.Of(parameter, before), ParameterText.Of(parameter, Number(parameter)!.Value)),
    ];

    private decimal Current(StrategyParameter parameter) => Strategy.Definition.Value(Strategy.Parameters, parameter.Name);

    private string Text(StrategyParameter parameter) => _texts.GetValueOrDefault(parameter.Name) ?? Typed.Text(Current(parameter));

    private decimal? Number(StrategyParameter parameter) => Typed.TryRead(Text(parameter), out var value) ? value : null;

    private void Forget()
    {
        _texts.Clear();
        _problem = null;
    }

    private async Task SaveAsync()
    {
        var values = Strategy.Parameters.Values.ToBuilder();
        foreach (var (name, text) in _texts)
        {
            if (!Typed.TryRead(text, out var value))
            {
                _problem = $"{name}: '{text}' is no number.";
                return;
            }

            values[name] = value;
        }

        _sending = true;
        try
        {
            var result = await Commands.SendAsync(new SetParameters(Strategy.Definition.Id, values.ToImmutable(), Strategy.Parameters.Version, _reason.Trim(), ""), CancellationToken.None);
            _problem = result.Error?.Message;
            if (result.IsSuccess)
            {
                _texts.Clear();
                _reason = "";
                Notices.Report(result, result.Message ?? "");
            }
        }
        finally
        {
            _sending = false;
        }
    }
}
