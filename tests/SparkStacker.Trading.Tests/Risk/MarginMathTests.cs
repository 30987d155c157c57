using System.Globalization;
using System.Text.Json;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Trading.Tests.Risk;

public sealed class MarginMathTests
{
    [Fact]
    public void LiquidationPrice_RecordedAnswersOfTheVenue_AreMet()
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(
            RepositoryFolder.Combine("tests", "SparkStacker.Trading.Tests", "Risk", "Vectors", "liquidation_price.json")));
        Assert.Equal(2, vectors.RootElement.GetArrayLength());
        foreach (var vector in vectors.RootElement.EnumerateArray())
        {
            var size = Number(vector, "size");
            var signed = vector.GetProperty("side").GetString() == "long" ? size : -size;
            var price = MarginMath.LiquidationPrice(
                Number(vector, "positionValue") / size, signed, size, Number(vector, "margin") - Number(vector, "maintenanceMargin"),
                vector.GetProperty("maxLeverage").GetInt32());
            Assert.InRange(price!.Value - Number(vector, "liquidationPx"), -Number(vector, "tolerance"), Number(vector, "tolerance"));
        }
    }

    [Fact]
    public void Maintenance_RecordedAnswerOfTheVenue_IsMet() => Assert.Equal(4720.8375m, MarginMath.Maintenance(377_667m, 40));

    [Theory]
    [InlineData(5, 0)]
    [InlineData(-5, 0)]
    [InlineData(5, 3)] // Long 5 and short 3 kept apart.
    [InlineData(-5, 3)]
    public void LiquidationPrice_AnyPosition_IsWhereValueMeetsMaintenance(int size, int opposite)
    {
        const int MaxLeverage = 25;
        const decimal Price = 2_000m;
        var (net, gross, equity) = (size - (Math.Sign(size) * (decimal)opposite), Math.Abs(size) + (decimal)opposite, 1_000m);
        var at = MarginMath.LiquidationPrice(Price, net, gross, equity - MarginMath.Maintenance(gross * Price, MaxLeverage), MaxLeverage)!.Value;
        Assert.Equal(size > 0, at < Price);
        Assert.Equal(MarginMath.Maintenance(gross * at, MaxLeverage), equity + (net * (at - Price)), 15);
    }

    [Fact]
    public void LiquidationPrice_SmallLongInALargeAccount_ThereIsNone()
    {
        Assert.Null(MarginMath.LiquidationPrice(2_000m, 0.0005m, 0.0005m, 999m, 25));
        Assert.Null(MarginMath.LiquidationPrice(2_000m, 0, 0, 999m, 25));
        Assert.Null(MarginMath.DistancePercent(2_000m, null));
        Assert.Equal(5m, MarginMath.DistancePercent(2_000m, 1_900m));
    }

    private static decimal Number(JsonElement vector, string name) =>
        decimal.Parse(vector.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
}
