using SparkStacker.Console.Components.Shared.Formatting;

namespace SparkStacker.Console.Tests.Components.Shared.Formatting;

public sealed class NumbersTests
{
    [Theory]
    [InlineData(1234.5, 2, "1,234.50")]
    [InlineData(-0.3, 1, "−0.3")]
    [InlineData(-0.04, 1, "0.0")]
    [InlineData(0.125, 2, "0.13")]
    [InlineData(-0.125, 2, "−0.13")]
    [InlineData(7, 0, "7")]
    public void Fixed_Value_HasTrueMinusAndNoSignAtZero(double value, int decimals, string expected) =>
        Assert.Equal(expected, Numbers.Fixed((decimal)value, decimals));

    [Theory]
    [InlineData(0.284, 3, "+0.284")]
    [InlineData(-0.284, 3, "−0.284")]
    [InlineData(0.0001, 3, "0.000")]
    [InlineData(0, 3, "0.000")]
    public void Signed_Value_HasPlusAboveZero(double value, int decimals, string expected) => Assert.Equal(expected, Numbers.Signed((decimal)value, decimals));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Indicator_NoNumber_IsADash(double value)
    {
        Assert.Equal("–", Numbers.Indicator(value, 3));
        Assert.Equal("–", Numbers.SignedIndicator(value, 3));
    }

    [Theory]
    [InlineData("2", "2")]
    [InlineData("0.50", "0.5")]
    [InlineData("1000.00", "1,000")]
    [InlineData("-1.10", "−1.1")]
    public void Plain_Value_HasNoTrailingZeros(string value, string expected) => Assert.Equal(expected, Numbers.Plain(decimal.Parse(value)));
}
