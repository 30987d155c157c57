using SparkStacker.Trading.Execution;
using static SparkStacker.Trading.Execution.OrderState;

namespace SparkStacker.Trading.Tests.Execution;

public sealed class OrderStateMachineTests
{
    // Written out by hand, apart from the code: everything that is not here is illegal.
    private static readonly Dictionary<OrderState, OrderState[]> s_legal = new()
    {
        [Intended] = [Sent, Unknown, Denied, Expired],
        [Sent] = [Unknown, Acknowledged, PartiallyFilled, Filled, Cancelled, Rejected, Expired],
        [Unknown] = [Acknowledged, PartiallyFilled, Filled, Cancelled, Rejected, Expired],
        [Acknowledged] = [PartiallyFilled, Filled, Cancelled, Rejected],
        [PartiallyFilled] = [PartiallyFilled, Filled, Cancelled],
        [Filled] = [],
        [Cancelled] = [],
        [Rejected] = [],
        [Denied] = [],
        [Expired] = [],
    };

    public static IEnumerable<object[]> Pairs =>
        Enum.GetValues<OrderState>().SelectMany(from => Enum.GetValues<OrderState>().Select(to => new object[] { from, to }));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void CanBecome_EachPair_IsLegalExactlyWhereTheTableSaysSo(OrderState from, OrderState to) =>
        Assert.Equal(s_legal[from].Contains(to), from.CanBecome(to));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Move_IllegalStep_ThrowsAndChangesNothing(OrderState from, OrderState to)
    {
        if (s_legal[from].Contains(to) || from.IsFinal())
        {
            Assert.True(from.IsFinal() || s_legal[from].Length > 0);
            return;
        }

        var order = TestOrders.Market(OrderSide.Buy, 0.0005m) with { State = from };
        var orders = new OrderManager([order]);
        Assert.Throws<InvalidOperationException>(() => orders.Move(order, to, DateTimeOffset.UnixEpoch));
        Assert.Equal(order, Assert.Single(orders.Open));
    }

    [Fact]
    public void IsFinal_States_AreThoseWithoutAWayOut() =>
        Assert.Equal(s_legal.Where(p => p.Value.Length == 0).Select(p => p.Key), Enum.GetValues<OrderState>().Where(s => s.IsFinal()));
}
