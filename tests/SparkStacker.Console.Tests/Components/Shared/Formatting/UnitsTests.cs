using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Tests.Components.Shared.Formatting;

public sealed class UnitsTests
{
    private static readonly DateTimeOffset s_time = new(2025, 5, 21, 11, 42, 7, TimeSpan.FromHours(2));

    [Theory]
    [InlineData(1.92, "+1.92 %")]
    [InlineData(-0.017, "−0.02 %")]
    [InlineData(0.004, "0.00 %")]
    [InlineData(-0.004, "0.00 %")]
    [InlineData(1234.5, "+1,234.50 %")]
    public void PercentsSigned_Change_HasTwoPlaces(double percent, string expected) => Assert.Equal(expected, Percents.Signed((decimal)percent));

    [Theory]
    [InlineData("0.1", "0.10 %")]
    [InlineData("99.999", "100.00 %")]
    public void PercentsText_Part_HasNoPlus(string percent, string expected) => Assert.Equal(expected, Percents.Text(decimal.Parse(percent)));

    [Theory]
    [InlineData("2.0", "2 %")]
    [InlineData("0.50", "0.5 %")]
    public void PercentsPlain_Setting_HasNoTrailingZeros(string percent, string expected) => Assert.Equal(expected, Percents.Plain(decimal.Parse(percent)));

    [Theory]
    [InlineData("0.0005", "0.0005", "0.0005 ETH")]
    [InlineData("1", "1.0000", "1.0000 ETH")]
    [InlineData("1234.5", "1,234.5000", "1,234.5000 ETH")]
    public void SizesText_Size_HasThePlacesOfTheLot(string size, string text, string withUnit)
    {
        Assert.Equal(text, Sizes.Text(decimal.Parse(size), MarketRules.EthUsd));
        Assert.Equal(withUnit, Sizes.WithUnit(decimal.Parse(size), MarketRules.EthUsd));
    }

    [Fact]
    public void Times_AnotherZone_AreUtc()
    {
        Assert.Equal("09:42", Times.Minute(s_time));
        Assert.Equal("09:42:07", Times.Second(s_time));
        Assert.Equal("2025-05-21 09:42:07 UTC", Times.Full(s_time));
        Assert.Equal("2025-05-21T09:42:07Z", Times.Machine(s_time));
    }

    [Theory]
    [InlineData(-5, "0 s")]
    [InlineData(0.9, "0 s")]
    [InlineData(12.7, "12 s")]
    [InlineData(59.99, "59 s")]
    [InlineData(579, "9 min")]
    [InlineData(3_600, "1 h")]
    [InlineData(7_500, "2 h 5 min")]
    [InlineData(86_400, "1 d")]
    [InlineData(273_600, "3 d 4 h")]
    public void DurationsText_Length_HasItsTwoLargestUnits(double seconds, string expected) => Assert.Equal(expected, Durations.Text(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(-3, "0:00")]
    [InlineData(0, "0:00")]
    [InlineData(20.2, "0:21")]
    [InlineData(60, "1:00")]
    [InlineData(725, "12:05")]
    [InlineData(3_725, "1:02:05")]
    public void DurationsCountdown_Rest_IsRoundedUpToSeconds(double seconds, string expected) =>
        Assert.Equal(expected, Durations.Countdown(TimeSpan.FromSeconds(seconds)));
}
