using SparkStacker.Console.Components.Shared.Charts;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Tests.Components.Shared.Charts;

public sealed class ChartIndicatorTests
{
    /// <summary>What a chart draws must be what the strategy counts: another name or order would draw one line as another.</summary>
    [Fact]
    public void Of_EachBuiltInStrategy_HasTheValuesOfItsIndicatorInTheirOrder()
    {
        Assert.All(StrategyCatalogue.All, definition =>
        {
            var instance = definition.Create(ParameterSet.Default);
            var view = SampleSnapshot.View(true) with { Definition = definition, Indicator = instance.Indicator, Parameters = ParameterSet.Default };

            Assert.Equal(instance.Values.ToArray().Select(v => v.Name), ChartIndicator.Of(view).Values.Select(v => v.Name));
        });
    }

    [Fact]
    public void Of_Rsi_HasItsLevelsAsTheyAreSet()
    {
        var view = SampleSnapshot.View(true) with
        {
            Definition = RsiReversal.EthUsd,
            Indicator = "rsi",
            Parameters = new ParameterSet(2, ParameterSet.Default.Values.SetItem("oversold", 25)),
        };

        var indicator = ChartIndicator.Of(view);

        Assert.Equal((false, "RSI 14"), (indicator.IsOver, indicator.Title));
        Assert.Equal([25, 70], indicator.Levels);
    }
}
