using System.Globalization;
using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Backtests;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Console.Components.Shared.Notices;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Components.Pages.Backtests;

/// <summary>What to try; the fields of the strategy come from its declaration.</summary>
public sealed partial class NewBacktest : ComponentBase
{
    private readonly Dictionary<string, string> _texts = [];
    private StrategyDefinition _strategy = StrategyCatalogue.All[0];
    private string _data = BacktestDataset.RecordingKey;
    private Interval _interval = Interval.OneMinute;
    private FillMoment _fill = FillMoment.NextOpen;
    private DateOnly? _from;
    private DateOnly? _to;
    private string _balance = "1000";
    private string _fee = "0.045";
    private string _slippage = "0";
    private string? _problem;
    private bool _sending;

    [Inject] public required IOperatorCommands Commands { get; init; }
    [Inject] public required NoticeBoard Notices { get; init; }
    [Parameter, EditorRequired] public IReadOnlyList<BacktestDataset> Datasets { get; set; } = [];

    private IEnumerable<StrategyParameter> Own => _strategy.Parameters.Where(p => !IsStandard(p));

    private IEnumerable<StrategyParameter> Standard => _strategy.Parameters.Where(IsStandard);

    private static bool IsStandard(StrategyParameter parameter) => StandardParameters.All.Any(s => s.Name == parameter.Name);

    private string Text(StrategyParameter parameter) => _texts.GetValueOrDefault(parameter.Name) ?? Numbers.Plain(parameter.Default);

    private void Choose(string id)
    {
        _strategy = StrategyCatalogue.All.First(s => s.Id.Value == id);
        _texts.Clear();
    }

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
                Notices.Report(CommandResult.Done, $"Backtest of {_strategy.Title} asked for.");
            }
        }
        finally
        {
            _sending = false;
        }
    }

    private string? Read(out BacktestOrder order)
    {
        order = new BacktestOrder { Strategy = _strategy.Id.Value, Data = _data, Interval = _interval, Fill = _fill, From = Utc(_from), To = Utc(_to) };
        foreach (var (name, text) in _texts)
        {
            if (!TryRead(text, out var value))
            {
                return $"{name}: '{text}' is no number.";
            }

            order.Parameters[name] = value;
        }

        if (!TryRead(_balance, out var balance) || !TryRead(_fee, out var fee) || !TryRead(_slippage, out var slippage))
        {
            return "Balance, fee and slippage must be numbers such as 1000 or 0.045.";
        }

        order = order with { OpeningBalance = balance, FeePercent = fee, SlippageBps = slippage };
        return null;
    }

    private static DateTimeOffset? Utc(DateOnly? day) => day is { } date ? new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;

    private static bool TryRead(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out value);
}
