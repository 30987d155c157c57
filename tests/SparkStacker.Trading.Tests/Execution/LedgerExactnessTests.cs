using FsCheck;
using FsCheck.Fluent;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Execution;

public sealed class LedgerExactnessTests
{
    private static readonly AccountId s_account = new("paper-1");

    [Fact]
    public void Fills_InAnyParts_RealiseExactlyWhatTheyCostAndBrought()
    {
        var prices = Gen.Choose(100_000, 400_000).Select(n => n / 100m).ArrayOf(7);
        var sizes = Gen.Choose(1, 9_999).Select(n => n / 10_000m).ArrayOf(3);
        Prop.ForAll(prices.ToArbitrary(), sizes.ToArbitrary(), Gen.Elements(PositionSide.Long, PositionSide.Short).ToArbitrary(), (price, size, side) =>
        {
            var portfolio = new Portfolio(s_account, 0, 0, []);
            portfolio.Post(DateTimeOffset.UnixEpoch, LedgerKind.Deposit, 1_000m, "start");
            var position = Flat(side);
            for (var i = 0; i < 3; i++)
            {
                var fill = Fill(side.OpeningSide(), price[i], size[i]);
                portfolio.Count(fill);
                position = Portfolio.Enter(position, fill);
                portfolio.Replace(position);
            }

            for (var i = 3; i < 7 && position.Size > 0; i++)
            {
                var part = i == 6 ? position.Size : Math.Min(position.Size, size[i % 3]);
                var fill = Fill(side.ClosingSide(), price[i], part);
                portfolio.Count(fill);
                (position, var realised) = Portfolio.Reduce(position, fill);
                portfolio.Post(DateTimeOffset.UnixEpoch, LedgerKind.RealisedPnl, realised, "fill");
                portfolio.Replace(position);
                if (LedgerAudit.Fault(portfolio, 1_000m) is { } fault)
                {
                    throw new InvalidOperationException(fault);
                }
            }

            return portfolio.Open.Count == 0 && portfolio.Balance == 1_000m + portfolio.Fills.Cash;
        }).QuickCheckThrowOnFailure();
    }

    private static Position Flat(PositionSide side) => new()
    {
        Id = new PositionId("p"),
        Account = s_account,
        Strategy = new StrategyId("s"),
        Symbol = MarketSymbol.EthUsd,
        Side = side,
        Size = 0,
        EntrySize = 0,
        EntryPrice = 0,
        Leverage = 10,
        OpenedAt = DateTimeOffset.UnixEpoch,
        ParameterVersion = 1,
    };

    private static Fill Fill(OrderSide side, decimal price, decimal size) => new(
        "f", s_account, new ClientOrderId("0x1"), new StrategyId("s"), new PositionId("p"), MarketSymbol.EthUsd, side, price, size, 0, false, DateTimeOffset.UnixEpoch);
}
