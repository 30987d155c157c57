using System.Collections.Immutable;
using SparkStacker.Console.Strategies;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Tests.Strategies;

public sealed class ParameterPeriodTests
{
    private static readonly DateTimeOffset s_from = new(2025, 5, 4, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_TwoChanges_GivesThreeTouchingPeriodsWithTheirVersions()
    {
        var (first, second) = (Change(2, 1, 8, 9), Change(3, 5, 9, 10));

        var periods = ParameterPeriod.Of(s_from, s_from.AddHours(8), [first, second], new ParameterSet(3, second.After));

        Assert.Equal([(1, 8m), (2, 9m), (3, 10m)], periods.Select(p => (p.Parameters.Version, p.Parameters.Values["fast"])));
        Assert.Equal([s_from, first.Time, second.Time], periods.Select(p => p.From));
        Assert.Equal([first.Time, second.Time, s_from.AddHours(8)], periods.Select(p => p.To));
    }

    [Fact]
    public void Of_NoChange_IsOnePeriodOfWhatIsInForce()
    {
        var inForce = new ParameterSet(7, ImmutableSortedDictionary<string, decimal>.Empty);

        Assert.Equal([new ParameterPeriod(s_from, s_from.AddHours(1), inForce)], ParameterPeriod.Of(s_from, s_from.AddHours(1), [], inForce));
    }

    private static ParametersChanged Change(int version, int hour, decimal before, decimal after) =>
        new(MacdCross.EthUsd.Id, version, Values(before), Values(after), "", "trader@example.com") { Time = s_from.AddHours(hour) };

    private static ImmutableSortedDictionary<string, decimal> Values(decimal fast) => ImmutableSortedDictionary<string, decimal>.Empty.Add("fast", fast);
}
