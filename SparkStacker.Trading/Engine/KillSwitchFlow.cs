using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Trading.Engine;

/// <summary>Stops trading: no new exposure, entries on their way cancelled, and on demand everything closed.</summary>
internal sealed class KillSwitchFlow(EngineContext context, OrderFlow orders, FlattenFlow flatten, KillSwitchProof proof)
{
    /// <summary>Engages the switch, or engages it anew with another reason.</summary>
    /// <param name="closesAll">Also closes every position.</param>
    /// <param name="reason">Why.</param>
    /// <param name="actor">Who.</param>
    /// <param name="rule">The limit that was reached; null where a person asks.</param>
    /// <returns>Positions that are being closed.</returns>
    public int Engage(bool closesAll, string reason, string actor, RiskRule? rule = null)
    {
        Set(new KillSwitchView(true, reason, actor, context.Machine.GetUtcNow()) { Flatten = closesAll, Rule = rule }, actor);
        var entries = context.Orders.Open.Where(o => !o.ReduceOnly).ToArray();
        foreach (var entry in entries)
        {
            orders.Cancel(entry);
        }

        var closing = closesAll ? flatten.CloseAll(ExitReason.Risk, $"Trading stopped by {actor}.") : 0;
        proof.Start(closesAll, closing, entries.Length);
        return closing;
    }

    /// <summary>Allows new exposure again.</summary>
    public void Release(string actor)
    {
        proof.Stop();
        Set(KillSwitchView.Released, actor);
    }

    /// <summary>Goes on closing after a restart.</summary>
    public void Resume()
    {
        if (context.KillSwitch is { IsEngaged: true, Flatten: true } engaged)
        {
            proof.Start(true, flatten.CloseAll(ExitReason.Risk, $"Trading stopped by {engaged.Actor}."), 0);
        }
    }

    private void Set(KillSwitchView view, string actor)
    {
        context.KillSwitch = view;
        context.Journal.Changes.KillSwitch = view;
        context.Emit(new KillSwitchChanged(view, actor));
    }
}
