using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Storage;
using SparkStacker.EndToEnd.Hosting;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.EndToEnd.Crashes;

/// <summary><c>kill -9</c> on the real process with its real database while it trades: the end must be that of an undisturbed run.</summary>
public sealed class KillTests
{
    private const int Kills = 20;

    private static readonly string s_recording = RepositoryFolder.Combine("tests", "market-data", "binance-ethusdt-perp-1m-2025-05-04_2025-05-06.csv");

    [Fact]
    public async Task Kill_TwentyTimesWhileTrading_DoublesAndLosesNothing()
    {
        using var calm = new TemporaryFolder();
        using var stormy = new TemporaryFolder();
        await SwitchOnAsync(calm.Path);
        await SwitchOnAsync(stormy.Path);

        var random = new Random(20);
        var midway = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            midway += await KillOnceAsync(stormy.Path, random) ? 1 : 0;
        }

        await PlayToTheEndAsync(stormy.Path);
        await PlayToTheEndAsync(calm.Path);

        var story = new ConsoleData(calm.Path).Story();
        Assert.True(new ConsoleData(calm.Path).Count("trades") > 100);
        // The risk rules pause the strategy after losses, so some kills meet a flat account.
        Assert.True(midway >= Kills / 4, $"Only {midway} of {Kills} kills met an open position.");
        Assert.Equal(story, new ConsoleData(stormy.Path).Story());
    }

    // The first start makes the database; the switch is then thrown where the console keeps it, so that both runs trade from the first candle on.
    private static async Task SwitchOnAsync(string folder)
    {
        var console = await StartAsync(folder, speed: "0.01");
        await using (console)
        {
            await console.KillAsync();
        }

        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("SparkStacker:DataDirectory", folder)]).Build());
        await using var provider = services.AddConsoleStorage().BuildServiceProvider();
        var changes = new EngineChanges();
        changes.Strategies.Add(new StrategyState(MacdCross.EthUsd.Id, true, ParameterSet.Default, null));
        Assert.Null(provider.GetRequiredService<IEngineStore>().Commit(changes));
    }

    private static async Task<bool> KillOnceAsync(string folder, Random random)
    {
        var data = new ConsoleData(folder);
        await using var console = await StartAsync(folder, speed: "6000");
        var target = data.Count("fills") + random.Next(1, 6);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(1 + random.Next(20)));
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (data.Count("fills") < target)
        {
            await pause.WaitForNextTickAsync(deadline.Token);
        }

        await console.KillAsync();
        return data.Count("positions WHERE NOT is_closed") > 0;
    }

    private static async Task PlayToTheEndAsync(string folder)
    {
        var data = new ConsoleData(folder);
        await using var console = await StartAsync(folder, speed: "0");
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        while (data.Count("engine_events WHERE type = 'feed_changed' AND payload LIKE '%ended%'") == 0)
        {
            await pause.WaitForNextTickAsync(deadline.Token);
        }
    }

    private static Task<ConsoleProcess> StartAsync(string folder, string speed) => ConsoleProcess.StartAsync(
        folder, ("Market:Source", "replay"), ("Market:ReplayFile", s_recording), ("Market:ReplaySpeed", speed),
        ("Admin:Email", "admin@example.com"), ("Admin:Password", "Only-for-this-test-1"));
}
