using System.Text.Json;
using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Execution;
using static SparkStacker.Console.Notifications.NotificationSeverity;

namespace SparkStacker.Console.Notifications;

/// <summary>Which events of the engine people are told, and how urgent each is.</summary>
internal static class EngineNews
{
    /// <summary>Null where nobody is told.</summary>
    public static News? Of(EngineEvent engineEvent) => engineEvent switch
    {
        PositionOpened e => new(
            NotificationKind.Trade, Info, "Position opened", $"{e.Position.Side} {e.Position.Size} {e.Position.Symbol.BaseAsset} opened at {Money.Text(e.Position.EntryPrice)}.",
            $"/positions/{e.Position.Id.Value}", $"position_opened:{e.Position.Id.Value}"),
        PositionClosed e => Closed(e.Trade),
        OrderChanged { Order.State: OrderState.Rejected or OrderState.Denied or OrderState.Unknown } e => Refused(e),
        EntryRefused e => new(NotificationKind.Risk, Info, "Entry refused", e.Sentence, $"/strategies/{e.Strategy.Value}", $"entry_refused:{e.Strategy.Value}:{e.Refusal.Code}"),
        RiskLimitReached e => new(
            NotificationKind.Risk, e.Strategy is null ? Critical : Warning, "Risk limit reached", e.Sentence, Page(e.Strategy?.Value), StopKey(e.Strategy?.Value, e.Limit.Rule.ToString())),
        RiskStopLifted e => new(
            NotificationKind.Risk, Info, "Risk stop lifted", e.Sentence, Page(e.Stop.Strategy?.Value), StopKey(e.Stop.Strategy?.Value, e.Stop.Rule.ToString()))
        { IsEnd = true },
        RiskLimitsChanged e => new(NotificationKind.Risk, Warning, "Risk limits changed", e.Sentence, "/risk", $"risk_limits:{e.Version}"),
        KillSwitchChanged { KillSwitch.IsEngaged: true } e => new(NotificationKind.Risk, Critical, "Trading stopped", e.Sentence, "/", "kill_switch"),
        KillSwitchChanged e => new(NotificationKind.Risk, Info, "Trading released", e.Sentence, "/", "kill_switch") { IsEnd = true },
        KillSwitchReported e => new(
            NotificationKind.Risk, e.Report.IsDone ? Info : Critical, e.Report.IsDone ? "Stop confirmed by the venue" : "Stop not confirmed", e.Sentence, "/positions",
            $"kill_switch_report:{e.Report.IsDone}"),
        ProtectionChanged e => new(
            NotificationKind.Risk, Critical, e.IsProtected ? "Position protected again" : "Position without its stop", e.Sentence, $"/positions/{e.Position.Id.Value}",
            $"protection:{e.Position.Id.Value}")
        { IsEnd = e.IsProtected },
        StrategyFaulted e => new(NotificationKind.System, Critical, "Strategy failed", e.Sentence, $"/strategies/{e.Strategy.Value}", $"strategy_faulted:{e.Strategy.Value}"),
        StrategySwitched e => new(
            NotificationKind.System, Info, e.IsActive ? "Strategy switched on" : "Strategy switched off", e.Sentence, $"/strategies/{e.Strategy.Value}", $"switched:{e.Strategy.Value}:{e.IsActive}"),
        ParametersChanged e => new(NotificationKind.System, Info, "Parameters changed", e.Sentence, $"/strategies/{e.Strategy.Value}", $"parameters:{e.Strategy.Value}:{e.Version}"),
        StorageChanged e => new(NotificationKind.System, Critical, e.Fault is null ? "Journal writable again" : "Journal not writable", e.Sentence, "/system", "storage") { IsEnd = e.Fault is null },
        LedgerChanged e => new(NotificationKind.Risk, Critical, e.Fault is null ? "Ledger adds up again" : "Ledger doesn't add up", e.Sentence, "/", "ledger") { IsEnd = e.Fault is null },
        FeedChanged { Status.State: FeedState.Disconnected } e => new(NotificationKind.System, Warning, "Market data lost", e.Sentence, "/system", "feed"),
        FeedChanged { Status.State: FeedState.Flowing } e => new(NotificationKind.System, Warning, "Market data is back", e.Sentence, "/system", "feed") { IsEnd = true },
        FeedChanged { Status.State: FeedState.Ended } e => new(NotificationKind.System, Info, "Recording ended", e.Sentence, "/", "feed_ended"),
        Reconciled { Differences.Count: > 0 } e => new(NotificationKind.System, Warning, "Differences to the venue", e.Sentence, "/orders", "reconciled"),
        _ => null,
    };

    private static News Closed(Trade trade)
    {
        var reason = JsonNamingPolicy.KebabCaseLower.ConvertName(trade.ExitReason.ToString());
        return new(
            NotificationKind.Trade, trade.ExitReason is ExitReason.Liquidation ? Critical : Info, trade.ExitReason is ExitReason.Liquidation ? "Position liquidated" : "Position closed",
            $"{trade.Side} {trade.Size} {trade.Symbol.BaseAsset} closed at {Money.Text(trade.ExitPrice)} by {reason}: {Money.Signed(trade.NetPnl)} after fees.",
            $"/trades/{trade.Id.Value}", $"position_closed:{trade.Id.Value}");
    }

    private static News Refused(OrderChanged changed)
    {
        var isUnknown = changed.Order.State is OrderState.Unknown;
        return new(
            NotificationKind.Trade, isUnknown ? Critical : Warning, isUnknown ? "Fate of an order unknown" : "Order refused", changed.Sentence, "/orders",
            $"order_refused:{changed.Order.Strategy.Value}:{changed.Order.Purpose}:{changed.Order.State}");
    }

    private static string Page(string? strategy) => strategy is null ? "/" : $"/strategies/{strategy}";

    private static string StopKey(string? strategy, string rule) => $"risk_stop:{strategy}:{rule}";
}
