using System.Globalization;
using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Backtests.Optimizations;
using SparkStacker.Trading.Backtesting.Sweeps;

namespace SparkStacker.Console.Components.Pages.Backtests.Optimizations;

/// <summary>Scores over any two of the swept parameters, as a table: colour says again what the number says.</summary>
public sealed partial class OptimizationHeatmap : ComponentBase
{
    private const int Levels = 5;

    private int _x;
    private int _y = 1;
    private double _most;
    private Heatmap _map = default!;

    [Parameter, EditorRequired] public required OptimizationOrder Order { get; set; }
    [Parameter, EditorRequired] public required OptimizationResult Result { get; set; }

    protected override void OnParametersSet() => Choose(_x, _y);

    // Both lists have all names: choosing the other one's exchanges them.
    private void Choose(int x, int y)
    {
        (_x, _y) = x == y ? (_y, _x) : (x, y);
        _map = Result.Map(Order, _x, _y);
        _most = _map.Scores.SelectMany(line => line).Select(score => Math.Abs(score ?? 0)).DefaultIfEmpty(0).Max();
    }

    private string Level(double? score) => score is not { } value ? "none"
        : _most == 0 || value == 0 ? "z" : (value > 0 ? "p" : "n") + Math.Max(1, (int)Math.Ceiling(Math.Abs(value) / _most * Levels)).ToString(CultureInfo.InvariantCulture);

    // A set that lies between the tried values has no cell.
    private string? Mark(int column, int line)
    {
        var suggestion = Result.Report.Suggestion;
        bool Stands(string name, decimal value, bool proposed) =>
            (proposed && suggestion.Changes.TryGetValue(name, out var changed) ? changed : suggestion.Current.Parameters.GetValueOrDefault(name, decimal.MinValue)) == value;
        bool Is(bool proposed) => Stands(_map.X.Name, _map.X[column], proposed) && Stands(_map.Y.Name, _map.Y[line], proposed);
        return (Is(proposed: false), Is(proposed: true)) switch { (true, true) => "now best", (true, _) => "now", (_, true) => "best", _ => null };
    }
}
