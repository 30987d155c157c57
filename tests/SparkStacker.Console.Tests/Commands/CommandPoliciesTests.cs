using SparkStacker.Console.Commands;
using SparkStacker.Console.Identity;
using SparkStacker.Trading.Engine.Commands;

namespace SparkStacker.Console.Tests.Commands;

public sealed class CommandPoliciesTests
{
    public static TheoryData<Type> AllCommands() =>
        [
        .. typeof(EngineCommand).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(EngineCommand)) && !t.IsAbstract),
        .. typeof(ConsoleCommand).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(ConsoleCommand)) && !t.IsAbstract),
    ];

    [Theory]
    [MemberData(nameof(AllCommands))]
    public void Of_EveryCommand_IsAPolicyThatViewersDoNotPass(Type command) =>
        Assert.Contains(CommandPolicies.Of(command), new[] { Policies.Trade, Policies.Admin });

    [Fact]
    public void Of_CommandWithoutALine_IsNobody() => Assert.Null(CommandPolicies.Of(typeof(UnlistedCommand)));

    [Fact]
    public void Of_Release_IsForAdmins() => Assert.Equal(Policies.Admin, CommandPolicies.Of(typeof(ReleaseKillSwitch)));

    private sealed record UnlistedCommand(string Actor) : EngineCommand(Actor);
}
