using System.Collections.Immutable;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Strategies;

public sealed class MacdCrossDefinitionTests
{
    private static readonly StrategyDefinition s_definition = MacdCross.EthUsd;

    [Theory]
    [InlineData("fast", 8, "candles")]
    [InlineData("slow", 21, "candles")]
    [InlineData("signal", 5, "candles")]
    [InlineData("seed_first_value", 0, "")]
    [InlineData("max_position_usd", 1, "USD")]
    [InlineData("leverage", 10, "×")]
    [InlineData("stop_loss_percent", 2, "%")]
    [InlineData("take_profit_percent", 4, "%")]
    public void Parameters_Defaults_AreThoseOfTheTradingRules(string name, int value, string unit)
    {
        Assert.Equal(value, s_definition.Value(ParameterSet.Default, name));
        Assert.Equal(unit, s_definition.Parameters.Single(parameter => parameter.Name == name).Unit);
    }

    [Fact]
    public void EthUsd_Identity_IsThatOfTheTradingRules()
    {
        Assert.Equal("macd_eth_usd", s_definition.Id.Value);
        Assert.Equal("MACD cross", s_definition.Title);
        Assert.Equal(MarketSymbol.EthUsd, s_definition.Symbol);
        Assert.Equal(Interval.OneMinute, s_definition.Interval);
        Assert.Equal(4 + StandardParameters.All.Length, s_definition.Parameters.Length);
    }

    [Fact]
    public void Refuse_Defaults_FindsNothing() => Assert.Empty(s_definition.Refuse(ParameterSet.Default));

    [Theory]
    [InlineData(21)]
    [InlineData(30)]
    public void Refuse_FastNotShorterThanSlow_SaysBothNumbers(int fast) =>
        Assert.Equal(
            $"fast is {fast} and slow is 21 candles: the fast average must be shorter than the slow one.",
            Assert.Single(s_definition.Refuse(With("fast", fast))));

    [Fact]
    public void Refuse_FractionOfACandle_IsNotAllowed() =>
        Assert.Equal("slow: 21.5 is not a multiple of 1 above 3 candles.",
            Assert.Single(s_definition.Refuse(With("slow", 21.5m))));

    [Fact]
    public void Refuse_SwitchOutOfRange_NamesTheRangeWithoutUnit() =>
        Assert.Equal("seed_first_value: 2 is outside 0 to 1.",
            Assert.Single(s_definition.Refuse(With("seed_first_value", 2))));

    [Fact]
    public void Create_OtherLengthsAndSeed_ReachTheIndicator()
    {
        Assert.Equal(26, s_definition.Create(ParameterSet.Default).WarmUp);
        Assert.Equal(44, s_definition.Create(new ParameterSet(2, Values(("fast", 12), ("slow", 35), ("signal", 9)))).WarmUp);

        var mean = s_definition.Create(ParameterSet.Default);
        var first = s_definition.Create(With("seed_first_value", 1));
        for (var i = 0; i < 30; i++)
        {
            var candle = new Candle(i, 1, 9_000, 1, 3_000 + (i * i), 1);
            mean.OnClosedCandle(candle);
            first.OnClosedCandle(candle);
        }

        Assert.NotEqual(mean.Values[0].Value, first.Values[0].Value);
    }

    private static ParameterSet With(string name, decimal value) => new(2, Values((name, value)));

    private static ImmutableSortedDictionary<string, decimal> Values(params (string Name, decimal Value)[] values) =>
        values.ToImmutableSortedDictionary(pair => pair.Name, pair => pair.Value);
}
