using System.Globalization;
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

    private string Text(StrategyParameter parameter) =>
        _texts.GetValueOrDefault(parameter.Name) ?? Numbers.Plain(Strategy.Definition.Value(Strategy.Parameters, parameter.Name));

    private async Task SaveAsync()
    {
        var values = Strategy.Parameters.Values.ToBuilder();
        foreach (var (name, text) in _texts)
        {
            if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
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
