using FsCheck;
using FsCheck.Fluent;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Console.Storage.Stores;

namespace SparkStacker.Console.Tests.Storage;

public sealed class DecimalTextTests
{
    [Theory]
    [InlineData("1.50", "1.5")]
    [InlineData("-0.000", "0")]
    [InlineData("100", "100")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("-79228162514264337593543950335", "-79228162514264337593543950335")]
    [InlineData("1.0000000000000000000000000000", "1")]
    public void ToText_Decimal_IsCanonical(string value, string expected) =>
        Assert.Equal(expected, DecimalText.ToText(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void FromText_OfToText_IsTheSameValue() =>
        Prop.ForAll(Decimals(), value => DecimalText.FromText(DecimalText.ToText(value)) == value).QuickCheckThrowOnFailure();

    [Fact]
    public void ToText_OfEqualValues_IsEqual() => Prop.ForAll(Decimals(), value =>
    {
        var padded = Math.Abs(value) < 1_000_000m && value.Scale < 20 ? value * 1.000m : value;
        return DecimalText.ToText(padded) == DecimalText.ToText(value);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void TryMantissa_AtTheMinimalScale_GivesTheValueBack() => Prop.ForAll(Decimals(), value =>
    {
        var scale = ScaledDecimal.MinimalScale(value);
        return !ScaledDecimal.TryMantissa(value, scale, out var mantissa)
            ? Math.Abs(value) * (decimal)Math.Pow(10, Math.Min(scale, 28)) >= 1L << 60
            : ScaledDecimal.ToDecimal(mantissa, scale) == value && (scale == 0 || !ScaledDecimal.TryMantissa(value, scale - 1, out _));
    }).QuickCheckThrowOnFailure();

    /// <summary>All bits of all scales, and numbers as markets have them.</summary>
    internal static Arbitrary<decimal> Decimals()
    {
        var part = Gen.Choose(int.MinValue, int.MaxValue);
        var any = from lo in part
                  from mid in part
                  from hi in part
                  from scale in Gen.Choose(0, 28)
                  from negative in Gen.Elements(true, false)
                  select new decimal(lo, mid, hi, negative, (byte)scale);
        var usual = from digits in Gen.Choose(-1_000_000_000, 1_000_000_000)
                    from scale in Gen.Choose(0, 10)
                    select new decimal(Math.Abs(digits), 0, 0, digits < 0, (byte)scale);
        return Gen.OneOf(any, usual, Gen.Elements(0m, -0.0m, decimal.MaxValue, decimal.MinValue, 1.0000000000000000000000000000m)).ToArbitrary();
    }
}
