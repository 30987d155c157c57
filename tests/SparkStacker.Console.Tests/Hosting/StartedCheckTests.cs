using SparkStacker.Console.Hosting;

namespace SparkStacker.Console.Tests.Hosting;

public sealed class StartedCheckTests
{
    [Fact]
    public async Task Check_UntilTheStartIsComplete_SaysWhatItWaitsFor()
    {
        var state = new StartupState();
        var check = new StartedCheck(state);
        state.Advance("Users and roles are prepared.");
        var before = await check.CheckAsync(default);
        state.Complete();

        Assert.Equal((false, "Users and roles are prepared."), (before.IsReady, before.Detail));
        Assert.True((await check.CheckAsync(default)).IsReady);
    }

    [Fact]
    public async Task Check_FailedStart_KeepsTheReasonInTheLog()
    {
        var state = new StartupState();
        state.Fail(new IOException("/srv/secret/place is full"));

        var result = await new StartedCheck(state).CheckAsync(default);

        Assert.Equal((false, "The start failed; the log says why."), (result.IsReady, result.Detail));
    }
}
