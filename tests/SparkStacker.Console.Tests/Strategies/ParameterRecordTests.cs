using System.Collections.Immutable;
using SparkStacker.Console.Strategies;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Tests.Strategies;

public sealed class ParameterRecordTests
{
    private static readonly ParameterRecord s_record = new(
        new ParameterSet(3, Values(("fast", 9m), ("stop_loss_percent", 1m))),
        [Change(3, Values(("fast", 7m)), Values(("fast", 9m), ("stop_loss_percent", 1m))), Change(2, Values(), Values(("fast", 7m)))]);

    [Fact]
    public void Versions_FromChanges_HaveTheFirstToo()
    {
        Assert.Equal([3, 2, 1], s_record.Versions);
        Assert.Equal([1], new ParameterRecord(ParameterSet.Default, []).Versions);
    }

    [Fact]
    public void Compare_TwoOldOnes_FillsInTheDefaults()
    {
        var differences = s_record.Compare(MacdCross.EthUsd, 1, 2)!;

        Assert.Equal([("fast", 8m, 7m)], differences.Select(d => (d.Parameter.Name, d.From, d.To)));
        Assert.Equal(["fast", "stop_loss_percent"], s_record.Compare(MacdCross.EthUsd, 3, 1)!.Select(d => d.Parameter.Name));
        Assert.Empty(s_record.Compare(MacdCross.EthUsd, 2, 2)!);
    }

    [Fact]
    public void Of_AVersionThatNeverWas_IsNull()
    {
        Assert.Null(s_record.Of(4));
        Assert.Null(s_record.Compare(MacdCross.EthUsd, 1, 4));
        Assert.Equal(Values(("fast", 7m)), s_record.Of(2)!);
    }

    private static ParametersChanged Change(int version, ImmutableSortedDictionary<string, decimal> before, ImmutableSortedDictionary<string, decimal> after) =>
        new(MacdCross.EthUsd.Id, version, before, after, "", "trader@example.com");

    private static ImmutableSortedDictionary<string, decimal> Values(params (string Name, decimal Value)[] values) =>
        values.ToImmutableSortedDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);
}
