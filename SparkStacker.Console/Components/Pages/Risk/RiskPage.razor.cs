using SparkStacker.Console.Components.Layout;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Components.Pages.Risk;

/// <summary>How close the account is to its limits, and what they have stopped.</summary>
public sealed partial class RiskPage : LiveComponent
{
    private IReadOnlyList<RiskRow> _rows = [];
    private IReadOnlyList<(StrategyView Strategy, IReadOnlyList<string> Tighter)> _strategies = [];

    private string Summary => Snapshot.KillSwitch.IsEngaged ? "Trading is stopped"
        : _rows.Count(r => r.IsReached) is var reached and > 0 ? $"{reached} {(reached == 1 ? "limit is" : "limits are")} reached" : "Every limit has room";

    protected override void OnRead()
    {
        var all = Snapshot.Risk.Account;
        _rows = RiskRows.Of(Snapshot, all, Now);
        _strategies = [.. Snapshot.Strategies.Select(s => (s, RiskRows.Tighter(all, Snapshot.Risk.Of(s.Definition.Id))))];
    }
}
