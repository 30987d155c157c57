using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Tests.Market;

public sealed class MarketRulesTests
{
    private static readonly Gen<(decimal Price, int SizeDecimals)> s_prices =
        from digits in Gen.Choose(1, int.MaxValue)
        from places in Gen.Choose(0, 12)
        from sizeDecimals in Gen.Choose(0, 6)
        select (new decimal(digits, 0, 0, false, (byte)places), sizeDecimals);

    public static TheoryData<string> PriceRules() => Vectors("price_rules.json", count: 42);

    public static TheoryData<string> PriceRounding() => Vectors("price_rounding.json", count: 9);

    public static TheoryData<string> SizeRounding() => Vectors("size_rounding.json", count: 10);

    [Theory]
    [MemberData(nameof(PriceRules))]
    public void IsValidPrice_Vector_AgreesWithTheVenue(string vector)
    {
        var given = Vector.Parse(vector);
        var price = given.Number("price");
        Assert.Equal(given.IsTrue("valid"), given.Rules.IsValidPrice(price));
        Assert.Equal(given.Number("truncated"), given.Rules.RoundPriceDown(price));
    }

    [Theory]
    [MemberData(nameof(PriceRounding))]
    public void RoundPrice_Vector_GivesTheNearestLegalPricesAround(string vector)
    {
        var given = Vector.Parse(vector);
        var price = given.Number("price");
        var (down, up) = (given.Rules.RoundPriceDown(price), given.Rules.RoundPriceUp(price));

        // From 100,000 on the vector cuts whole units; every whole number is legal, so ours is nearer.
        Assert.Equal(price >= 100_000 ? decimal.Floor(price) : given.Number("truncated"), down);
        Assert.True(given.Number("rounded") == down || given.Number("rounded") == up);
    }

    [Theory]
    [MemberData(nameof(SizeRounding))]
    public void RoundSizeDown_Vector_CutsToWholeLots(string vector)
    {
        var given = Vector.Parse(vector);
        var size = given.Number("size");
        var down = given.Rules.RoundSizeDown(size);
        Assert.Equal(given.Number("truncated"), down);
        Assert.Equal(down > 0, given.Rules.IsValidSize(down));
        Assert.Equal(down > 0 && size == down, given.Rules.IsValidSize(size));
    }

    [Fact]
    public void RoundPrice_AnyPrice_GivesLegalNeighboursWithinOneTick() =>
        Prop.ForAll(s_prices.ToArbitrary(), drawn =>
        {
            var (price, rules) = (drawn.Price, Rules(drawn.SizeDecimals));
            var (down, up, tick) = (rules.RoundPriceDown(price), rules.RoundPriceUp(price), rules.TickAt(price));
            return down <= price && price <= up && up - down == (down == up ? 0 : tick)
                && down % tick == 0 && up % tick == 0
                && rules.IsValidPrice(up) && (down == 0 || rules.IsValidPrice(down))
                && rules.IsValidPrice(price) == (down == up);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("1933.67", "0.1")]
    [InlineData("999.99", "0.01")]
    [InlineData("10000", "1")]
    [InlineData("9999.9", "0.1")]
    [InlineData("123456", "1")]
    [InlineData("0.5", "0.01")]
    public void TickAt_EtherPrices_FollowsFiveFiguresAndTwoDecimals(string price, string tick) =>
        Assert.Equal(Number(tick), MarketRules.EthUsd.TickAt(Number(price)));

    [Fact]
    public void EthUsd_Lot_IsATenThousandth()
    {
        Assert.Equal(0.0001m, MarketRules.EthUsd.Lot);
        Assert.Equal(0.0003m, MarketRules.EthUsd.RoundSizeDown(0.00039m));
        Assert.False(MarketRules.EthUsd.IsValidSize(0));
        Assert.False(MarketRules.EthUsd.IsValidPrice(-1));
    }

    private static MarketRules Rules(int sizeDecimals) => MarketRules.EthUsd with { SizeDecimals = sizeDecimals };

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static TheoryData<string> Vectors(string file, int count)
    {
        var path = RepositoryFolder.Combine("tests", "SparkStacker.Trading.Tests", "Market", "Vectors", file);
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        string[] vectors = [.. document.RootElement.EnumerateArray().Select(vector => vector.GetRawText())];
        return vectors.Length == count ? [.. vectors]
            : throw new InvalidDataException($"{path} holds {vectors.Length} vectors, {count} were expected.");
    }

    private sealed record Vector(MarketRules Rules, JsonElement Element)
    {
        public static Vector Parse(string json)
        {
            using var document = JsonDocument.Parse(json);
            var element = document.RootElement.Clone();
            return new Vector(MarketRulesTests.Rules(element.GetProperty("szDecimals").GetInt32()), element);
        }

        public bool IsTrue(string name) => Element.GetProperty(name).GetBoolean();

        /// <summary>The number; 0 where the vector says null, "nothing is left".</summary>
        public decimal Number(string name) => Element.GetProperty(name).GetString() is { } text ? MarketRulesTests.Number(text) : 0;
    }
}
