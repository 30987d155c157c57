using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;

namespace SparkStacker.Console.Components.Layout;

public sealed partial class StopTrading
{
    private bool _open;
    private bool _flatten;
    private string _reason = "";

    private bool Closes => _flatten && Snapshot.Positions.Length > 0;

    private string Act => Closes ? $"Stop trading and close {Positions}" : "Stop trading";

    private string Positions => Snapshot.Positions is [var only]
        ? $"{only.Position.Size} {only.Position.Symbol.BaseAsset}"
        : $"all {Snapshot.Positions.Length} positions";

    private string Consequence => Snapshot.Positions.Length == 0
        ? "No new position is opened until an admin releases it, also after a restart. There is no open position."
        : $"No new position is opened until an admin releases it, also after a restart. {Capital(Positions)} stays open with its stop and target unless you close it below.";

    private void Open() => (_open, _flatten, _reason) = (true, false, "");

    private Task<CommandResult> StopAsync() => Commands.SendAsync(new EngageKillSwitch(Closes, _reason.Trim(), ""), CancellationToken.None);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
