using SparkStacker.Console.Identity;
using SparkStacker.Trading.Engine.Commands;

namespace SparkStacker.Console.Commands;

/// <summary>Who may send which command. A command without a line here is refused for everyone.</summary>
internal static class CommandPolicies
{
    private static readonly Dictionary<Type, string> s_policies = new()
    {
        [typeof(ActivateStrategy)] = Policies.Trade,
        [typeof(DeactivateStrategy)] = Policies.Trade,
        [typeof(ClosePosition)] = Policies.Trade,
        [typeof(CancelOrder)] = Policies.Trade,
        [typeof(SetParameters)] = Policies.Trade,
        [typeof(MoveProtection)] = Policies.Trade,
        [typeof(EngageKillSwitch)] = Policies.Trade,
        [typeof(ReleaseKillSwitch)] = Policies.Admin,
        [typeof(SetRiskLimits)] = Policies.Admin,
        [typeof(LiftRiskStop)] = Policies.Admin,
        [typeof(RestartRecording)] = Policies.Trade,
        [typeof(AcknowledgeAlert)] = Policies.Trade,
        [typeof(StartBacktest)] = Policies.Trade,
        [typeof(CancelBacktest)] = Policies.Trade,
        [typeof(DeleteBacktest)] = Policies.Trade,
        [typeof(StartOptimization)] = Policies.Trade,
        [typeof(CancelOptimization)] = Policies.Trade,
        [typeof(DeleteOptimization)] = Policies.Trade,
        [typeof(SaveChannel)] = Policies.Admin,
        [typeof(DeleteChannel)] = Policies.Admin,
        [typeof(TestChannel)] = Policies.Admin,
        [typeof(SetSchedule)] = Policies.Trade,
        [typeof(ChangeLogLevel)] = Policies.Admin,
    };

    /// <summary>Every kind of command.</summary>
    public static IEnumerable<Type> Commands => s_policies.Keys;

    /// <summary>The policy of a command's type; null where nobody may send it.</summary>
    public static string? Of(Type command) => s_policies.GetValueOrDefault(command);
}
