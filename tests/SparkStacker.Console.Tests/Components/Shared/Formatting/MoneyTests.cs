using SparkStacker.Console.Components.Shared.Formatting;

namespace SparkStacker.Console.Tests.Components.Shared.Formatting;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("1000.42", "$1,000.42")]
    [InlineData("1234567.891", "$1,234,567.89")]
    [InlineData("0.97", "$0.97")]
    [InlineData("0.1", "$0.10")]
    [InlineData("0.02", "$0.020")]
    [InlineData("0.0386", "$0.039")]
    [InlineData("0.0017", "$0.0017")]
    [InlineData("0.000435", "$0.00044")]
    [InlineData("0.000999", "$0.0010")]
    [InlineData("0.0996", "$0.10")]
    [InlineData("0.00000001", "$0.00000001")]
    [InlineData("0.000000001", "$0.00")]
    [InlineData("0", "$0.00")]
    [InlineData("-0.02", "−$0.020")]
    [InlineData("-5", "−$5.00")]
    [InlineData("-0.000000001", "$0.00")]
    [InlineData("0.005", "$0.0050")]
    [InlineData("1.005", "$1.01")]
    public void Text_Amount_HasCentsOrTwoSignificantDigits(string amount, string expected) => Assert.Equal(expected, Money.Text(decimal.Parse(amount)));

    [Theory]
    [InlineData("0.42", "+$0.42")]
    [InlineData("0.0017", "+$0.0017")]
    [InlineData("-0.019", "−$0.019")]
    [InlineData("0", "$0.00")]
    [InlineData("0.000000001", "$0.00")]
    public void Signed_Amount_ShowsItsSignUnlessItIsNothing(string amount, string expected) => Assert.Equal(expected, Money.Signed(decimal.Parse(amount)));
}
