using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Strategies;

public sealed class StrategyCatalogueTests
{
    [Fact]
    public void All_BuiltInStrategies_HaveUniqueIdsAndValidDefaults()
    {
        Assert.Equal(StrategyCatalogue.All.Length, StrategyCatalogue.All.Select(definition => definition.Id).Distinct().Count());
        Assert.Contains(MacdCross.EthUsd, StrategyCatalogue.All);
        Assert.All(StrategyCatalogue.All, definition => Assert.Empty(definition.Refuse(ParameterSet.Default)));
    }
}
