using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Components.Pages.Overview;

/// <summary>What someone types to move stop and target, checked by the rules that the engine has as well.</summary>
internal sealed class ProtectionMove
{
    private readonly MarketRules _rules;

    public ProtectionMove(Position position, MarketRules rules)
    {
        _rules = rules;
        var sign = position.Side.Sign();
        Stop = new ProtectionMoveSide("stop", "Stop", position, position.StopLossPrice, -sign, rules);
        Target = new ProtectionMoveSide("target", "Target", position, position.TakeProfitPrice, sign, rules);
    }

    public ProtectionMoveSide Stop { get; }

    public ProtectionMoveSide Target { get; }

    public IReadOnlyList<ProtectionMoveSide> Sides => [Stop, Target];

    public bool CanApply => Sides.All(side => side.Problem is null) && Sides.Any(side => side.Changed is not null);

    /// <summary>Names the act: "Move stop to 1,900.00".</summary>
    public string Act => Words() is { Length: > 0 } words ? "Move " + words : "Move stop and target";

    /// <summary>What was done.</summary>
    public string Done => char.ToUpperInvariant(Words()[0]) + Words()[1..] + ".";

    public void Check(decimal mark)
    {
        foreach (var side in Sides)
        {
            side.Check(mark);
        }
    }

    private string Words() => string.Join(", ",
        from side in Sides where side.Changed is not null && side.Problem is null select $"{side.Name} to {Prices.Text(side.Changed!.Value, _rules)}");
}
