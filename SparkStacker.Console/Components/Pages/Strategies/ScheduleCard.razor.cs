using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Components.Shared.Notices;
using SparkStacker.Console.Schedules;

namespace SparkStacker.Console.Components.Pages.Strategies;

/// <summary>When a strategy may enter; whoever may trade changes it here.</summary>
public sealed partial class ScheduleCard : ComponentBase
{
    private static readonly DayOfWeek[] s_days =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    private readonly List<WindowFields> _windows = [];
    private int _version;
    private string? _shown;
    private string? _problem;
    private bool _sending;

    [Inject] internal ScheduleBook Book { get; init; } = default!;
    [Inject] public required IOperatorCommands Commands { get; init; }
    [Inject] public required NoticeBoard Notices { get; init; }
    [Parameter, EditorRequired] public required string Strategy { get; set; }
    [Parameter] public bool MayEdit { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        // The page draws itself anew several times a second; what somebody types here stays.
        if (_shown != Strategy)
        {
            _shown = Strategy;
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        var row = await Book.FindAsync(Strategy, CancellationToken.None);
        _version = row?.Version ?? 0;
        _windows.Clear();
        _windows.AddRange((row is null ? TradingSchedule.Always : TradingSchedule.FromJson(row.Windows)).Windows.Select(WindowFields.Of));
    }

    private void Add() => _windows.Add(new WindowFields([.. s_days.Take(5)], "08:00", "16:00"));

    private async Task SaveAsync()
    {
        var request = new ScheduleRequest { Windows = [.. _windows.Select(w => w.ToItem())] };
        _problem = request.Validate(new(request)).FirstOrDefault()?.ErrorMessage;
        if (_problem is not null)
        {
            return;
        }

        _sending = true;
        try
        {
            var result = await Commands.SendAsync(new SetSchedule(Strategy, request.ToSchedule(), _version), CancellationToken.None);
            _problem = result.Error?.Message;
            if (result.IsSuccess)
            {
                await ReadAsync();
                Notices.Report(result, result.Message ?? "");
            }
        }
        finally
        {
            _sending = false;
        }
    }

    private sealed record WindowFields(HashSet<DayOfWeek> Days, string From, string To)
    {
        public string From { get; set; } = From;

        public string To { get; set; } = To;

        public static WindowFields Of(TradingWindow window) => new([.. window.Days], TradingWindow.Text(window.FromMinute), TradingWindow.Text(window.ToMinute));

        public void Set(DayOfWeek day, bool isOn) => _ = isOn ? Days.Add(day) : Days.Remove(day);

        public WindowItem ToItem() => new() { Days = [.. s_days.Where(Days.Contains).Select(d => d.ToString().ToLowerInvariant())], From = From.Trim(), To = To.Trim() };
    }
}
