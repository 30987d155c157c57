using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Tests.Execution;

public sealed class ClientOrderIdTests
{
    private static readonly string s_stem = ClientOrderId.Stem(new AccountId("paper-1"), new PositionId("paper-1-macd_eth_usd-20250504T1540-long"));

    [Fact]
    public void Of_AnyPurposeAndNumber_Is32HexadecimalDigits()
    {
        foreach (var purpose in Enum.GetValues<OrderPurpose>())
        {
            foreach (var number in new[] { 0, 1, 65_536, int.MaxValue })
            {
                Assert.Matches("^0x[0-9a-f]{32}$", ClientOrderId.Of(s_stem, purpose, number).Value);
            }
        }
    }

    [Fact]
    public void Of_OrdersOfOnePosition_DifferByPurposeAndNumber()
    {
        var ids = Enum.GetValues<OrderPurpose>().SelectMany(purpose => Enumerable.Range(0, 100).Select(number => ClientOrderId.Of(s_stem, purpose, number))).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(ids[5], ClientOrderId.Of(s_stem, OrderPurpose.Entry, 5));
    }

    [Fact]
    public void Stem_OtherAccountOrPosition_IsAnother()
    {
        Assert.NotEqual(s_stem, ClientOrderId.Stem(new AccountId("paper-2"), new PositionId("paper-1-macd_eth_usd-20250504T1540-long")));
        Assert.NotEqual(s_stem, ClientOrderId.Stem(new AccountId("paper-1"), new PositionId("paper-1-macd_eth_usd-20250504T1540-short")));
    }
}
