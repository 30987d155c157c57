using System.Collections.Immutable;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Engine;

/// <summary>A wild market, three strategies and people who press everything, restarts included: the same seed gives the same day.</summary>
internal sealed class RandomDay(int seed)
{
    private static readonly StrategyDefinition[] s_strategies = [MacdCross.EthUsd, RsiReversal.EthUsd, EmaCross.EthUsd];

    private readonly Random _random = new(seed);
    private decimal _price = 2_000m;

    public EngineRig Rig { get; } = new(s_strategies) { Parameters = [("max_position_usd", 200m)] };

    public List<string> Done { get; } = [];

    /// <summary>Lives through the day; <paramref name="check"/> looks after each update and each command.</summary>
    public async Task RunAsync(int minutes, Action<RandomDay, string> check)
    {
        Rig.Risk.LossStreakCooldownMinutes = 5;
        Rig.Paper.Netting = seed % 2 == 0;
        Rig.Paper.SlippageBps = seed % 3;
        Rig.Paper.FundingRatePercentPerHour = seed % 5 == 0 ? 0.05m : 0m;
        await Rig.RestartAsync();
        foreach (var strategy in s_strategies)
        {
            Rig.Do(Shorter(strategy));
            Rig.Do(new ActivateStrategy(strategy.Id, "trader@example.com"));
        }

        for (var minute = 0; minute < minutes; minute++)
        {
            var candle = Next(minute);
            for (var step = 0; step < 3; step++)
            {
                Rig.Step(candle, step);
                check(this, $"step {step} of {candle}");
                if (_random.Next(4) == 0)
                {
                    var command = Command();
                    var result = Rig.Do(command);
                    Done.Add($"{minute}/{step} {command} {result.Error?.Code ?? "done"}");
                    check(this, Done[^1]);
                }
            }

            Rig.Machine.Advance(TimeSpan.FromSeconds(1));
            Rig.Core.OnIdle();
            check(this, "idle");
            if (_random.Next(60) == 0)
            {
                await Rig.RestartAsync();
                check(this, "restart");
            }
        }
    }

    // Few candles in each indicator: many signals a day.
    private static SetParameters Shorter(StrategyDefinition strategy) => Set(strategy, strategy.Id.Value.StartsWith("rsi", StringComparison.Ordinal)
        ? [("period", 3m)]
        : strategy.Id.Value.StartsWith("ema", StringComparison.Ordinal) ? [("fast", 2m), ("slow", 4m)] : [("fast", 2m), ("slow", 4m), ("signal", 2m)]);

    private static SetParameters Set(StrategyDefinition strategy, params (string Name, decimal Value)[] values) => new(
        strategy.Id,
        values.Append(("max_position_usd", 200m)).Where(v => strategy.Parameters.Any(p => p.Name == v.Item1)).ToImmutableSortedDictionary(v => v.Item1, v => v.Item2, StringComparer.Ordinal),
        null, "", "trader@example.com");

    private Candle Next(int minute)
    {
        var open = _random.Next(20) == 0 ? Move(0.02) : _price;
        var close = _random.Next(5) == 0 ? open : Move(0.006);
        var (high, low) = (Math.Max(open, close) * (1 + (decimal)(_random.NextDouble() * 0.004)), Math.Min(open, close) * (1 - (decimal)(_random.NextDouble() * 0.004)));
        _price = close;
        return EngineRig.Minute(minute, open, decimal.Round(high, 2), decimal.Round(low, 2), close);
    }

    private decimal Move(double most) => decimal.Round(_price * (1 + (decimal)(((_random.NextDouble() * 2) - 1) * most)), 2);

    private EngineCommand Command()
    {
        var strategy = s_strategies[_random.Next(s_strategies.Length)];
        var position = Rig.Snapshot.Positions is { Length: > 0 } open ? open[_random.Next(open.Length)].Position : null;
        return _random.Next(9) switch
        {
            0 => new DeactivateStrategy(strategy.Id, "trader@example.com"),
            1 or 2 => new ActivateStrategy(strategy.Id, "trader@example.com"),
            3 => Tuned(strategy),
            4 when position is not null => new ClosePosition(position.Id, (decimal)Math.Round(_random.NextDouble(), 2), "trader@example.com"),
            5 when position is not null => new MoveProtection(position.Id, Near(position, -1), Near(position, 1), "trader@example.com"),
            6 => _random.Next(8) == 0 ? new EngageKillSwitch(_random.Next(2) == 0, "Drill", "trader@example.com") : new ReleaseKillSwitch("admin@example.com"),
            7 => new SetRiskLimits(Limit(), ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, decimal?>>.Empty, null, "", "admin@example.com"),
            8 => new LiftRiskStop(null, "admin@example.com"),
            _ => new ReleaseKillSwitch("admin@example.com"),
        };
    }

    private SetParameters Tuned(StrategyDefinition strategy) => Set(
        strategy, ("stop_loss_percent", 0.5m + _random.Next(4)), ("take_profit_percent", 1m + _random.Next(5)), ("trailing_stop_percent", _random.Next(3)), ("sizing_method", _random.Next(6)),
        ("sizing_equity_percent", 1 + _random.Next(30)), ("sizing_units", 0.01m * (1 + _random.Next(20))), ("hedge_enabled", _random.Next(2)), ("leverage", 1 + _random.Next(10)));

    private decimal? Near(Position position, int direction) => _random.Next(3) == 0 ? null : _price * (1 + (direction * position.Side.Sign() * (decimal)_random.NextDouble() * 0.03m));

    private ImmutableSortedDictionary<string, decimal?> Limit() => ImmutableSortedDictionary<string, decimal?>.Empty.Add(
        new[] { "maxOpenPositions", "maxExposurePercent", "maxDailyLossPercent", "maxDrawdownPercent", "lossStreak", "ordersPerMinute", "maxLeverage" }[_random.Next(7)],
        _random.Next(3) == 0 ? null : 4 + _random.Next(6));
}
