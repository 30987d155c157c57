using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Tests.Trades;

/// <summary>Stored trades of the sample account: of two strategies on some days, the first of them hedged.</summary>
internal static class HedgedTrades
{
    public static EngineChanges On(EngineSnapshot snapshot, int days, string second)
    {
        var account = snapshot.Account.Id;
        var changes = new EngineChanges { Accounts = { new TradingAccount(account, 1_000m, snapshot.MarketTime.AddDays(-days), null, "replay") } };
        var first = snapshot.Strategies[0].Definition.Id;
        for (var day = 0; day < days; day++)
        {
            var gain = day % 3 == 0 ? 0.01m : -0.005m;
            var main = SampleSnapshot.Trade(gain, $"day{day}") with { Account = account, Strategy = first, ExitTime = snapshot.MarketTime.AddDays(day - days) };
            changes.Trades.Add(main);
            changes.Trades.Add(main with { Id = HedgePolicy.HedgeOf(main.Id), Role = PositionRole.Hedge, Size = main.Size / 5m, GrossPnl = -gain / 5m, Fees = 0 });
            changes.Trades.Add(main with { Id = new PositionId($"other{day}"), Strategy = new StrategyId(second), GrossPnl = -gain, Fees = -main.Fees });
        }

        return changes;
    }
}
