using SparkStacker.Console.Identity;

namespace SparkStacker.Console.Tests.Identity;

public sealed class PasswordGateTests
{
    [Fact]
    public async Task Enter_WhenHalfOfTheCoresAreBusy_WaitsForTheNextToLeave()
    {
        using var gate = new PasswordGate();
        var inside = new Queue<IDisposable>();
        for (var place = 0; place < Math.Max(1, Environment.ProcessorCount / 2); place++)
        {
            inside.Enqueue(await gate.EnterAsync(CancellationToken.None));
        }

        var waiting = gate.EnterAsync(CancellationToken.None);
        Assert.False(waiting.IsCompleted);
        inside.Dequeue().Dispose();

        using var entered = await waiting.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
