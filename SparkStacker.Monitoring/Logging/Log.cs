using Microsoft.Extensions.Logging;

namespace SparkStacker.Monitoring.Logging;

/// <summary>
/// Event ids 3100 to 3199: engine events. Arguments that the message does not name are the line's data, under their
/// snake_case names; dashboards and rules read them there.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(3100, LogLevel.Information, "MACD signal generated")]
    public static partial void MacdSignalGenerated(
        this ILogger logger, string strategy, string exchange, string market, string side, decimal price, double confidence,
        double macd, double signal, double histogram, DateTimeOffset marketTime);

    [LoggerMessage(3101, LogLevel.Information, "Signal generated")]
    public static partial void SignalGenerated(
        this ILogger logger, string strategy, string exchange, string market, string side, decimal price, double confidence, DateTimeOffset marketTime);

    [LoggerMessage(3102, LogLevel.Debug, "Signal settled")]
    public static partial void SignalSettled(
        this ILogger logger, string strategy, string exchange, string market, string side, string outcome, string reason);

    [LoggerMessage(3103, LogLevel.Warning, "Entry refused")]
    public static partial void EntryRefused(
        this ILogger logger, string strategy, string exchange, string rule, string limit, string value, string reason, DateTimeOffset marketTime);

    [LoggerMessage(3104, LogLevel.Information, "Strategy switched {State}")]
    public static partial void StrategySwitched(this ILogger logger, string strategy, string state, string actor);

    [LoggerMessage(3105, LogLevel.Warning, "Trading stopped")]
    public static partial void TradingStopped(this ILogger logger, string? reason, string actor);

    [LoggerMessage(3114, LogLevel.Warning, "Kill switch reported")]
    public static partial void KillSwitchReported(this ILogger logger, bool done, int closed, int cancelled, double elapsed_seconds, string sentence);

    [LoggerMessage(3115, LogLevel.Error, "Position unprotected")]
    public static partial void PositionUnprotected(this ILogger logger, string strategy, string exchange, string market, string position_id, string sentence);

    [LoggerMessage(3116, LogLevel.Information, "Position protected again")]
    public static partial void PositionProtected(this ILogger logger, string strategy, string exchange, string market, string position_id);

    [LoggerMessage(3117, LogLevel.Error, "Strategy faulted")]
    public static partial void StrategyFaulted(this ILogger logger, string strategy, string reason);

    [LoggerMessage(3118, LogLevel.Information, "Strategy parameters changed")]
    public static partial void ParametersChanged(this ILogger logger, string strategy, int version, string actor, string sentence);

    [LoggerMessage(3127, LogLevel.Warning, "Risk limits changed")]
    public static partial void RiskLimitsChanged(this ILogger logger, int version, string actor, string sentence);

    [LoggerMessage(3106, LogLevel.Warning, "Trading released")]
    public static partial void TradingReleased(this ILogger logger, string actor);

    [LoggerMessage(3107, LogLevel.Information, "Market data {State}")]
    public static partial void MarketDataChanged(this ILogger logger, string source, string state, string? reason);

    [LoggerMessage(3108, LogLevel.Warning, "Market data lost")]
    public static partial void MarketDataLost(this ILogger logger, string source, string state, string? reason);

    [LoggerMessage(3109, LogLevel.Information, "Reconciled with the venue")]
    public static partial void Reconciled(this ILogger logger, string exchange, int ordersAsked);

    [LoggerMessage(3110, LogLevel.Warning, "Reconciled with the venue, with differences")]
    public static partial void ReconciledWithDifferences(this ILogger logger, string exchange, int ordersAsked, string differences);

    [LoggerMessage(3111, LogLevel.Critical, "No new orders: the journal can't be written")]
    public static partial void JournalFault(this ILogger logger, string reason);

    [LoggerMessage(3112, LogLevel.Information, "The journal is writable again")]
    public static partial void JournalWritable(this ILogger logger);

    [LoggerMessage(3126, LogLevel.Warning, "Hedge managed")]
    public static partial void HedgeManaged(
        this ILogger logger, string strategy, string position, string rule, decimal limitPercent, decimal mainPercent, decimal hedgePercent, string reason);

    [LoggerMessage(3124, LogLevel.Critical, "No new entries: the ledger doesn't add up")]
    public static partial void LedgerFault(this ILogger logger, string reason);

    [LoggerMessage(3125, LogLevel.Information, "The ledger adds up again")]
    public static partial void LedgerAddsUp(this ILogger logger);

    [LoggerMessage(3113, LogLevel.Information, "Account opened")]
    public static partial void AccountOpened(this ILogger logger, string account, decimal openingBalance, string marketSource, string actor);

    [LoggerMessage(3120, LogLevel.Debug, "Order changed")]
    public static partial void OrderChanged(
        this ILogger logger, string strategy, string exchange, string market, string orderId, string positionId, string side, string purpose,
        string type, decimal size, string state, string? reason, double? elapsedSeconds);

    [LoggerMessage(3121, LogLevel.Warning, "Order refused")]
    public static partial void OrderRefused(
        this ILogger logger, string strategy, string exchange, string market, string orderId, string positionId, string side, string purpose,
        string type, decimal size, string state, string? reason);

    [LoggerMessage(3122, LogLevel.Error, "Order outcome unknown")]
    public static partial void OrderUnknown(
        this ILogger logger, string strategy, string exchange, string market, string orderId, string positionId, string side, string purpose,
        string type, decimal size, string state, string? reason);

    [LoggerMessage(3123, LogLevel.Information, "Order filled")]
    public static partial void OrderFilled(
        this ILogger logger, string strategy, string exchange, string market, string orderId, string positionId, string side, string purpose,
        decimal size, decimal price, decimal feeUsd, string state, DateTimeOffset marketTime);

    [LoggerMessage(3130, LogLevel.Information, "Position opened")]
    public static partial void PositionOpened(
        this ILogger logger, string strategy, string exchange, string market, string positionId, string type, string side, string positionSide,
        decimal size, decimal entryPrice, decimal price, decimal notionalUsd, decimal leverage, decimal? stopLossPrice, decimal? takeProfitPrice,
        DateTimeOffset marketTime);

    [LoggerMessage(3131, LogLevel.Information, "Position changed")]
    public static partial void PositionChanged(
        this ILogger logger, string strategy, string exchange, string market, string positionId, string side, decimal size,
        decimal? stopLossPrice, decimal? takeProfitPrice, string what, string actor);

    /// <summary>Side is that of the position, so that a trade's two lines have the same; price is the exit.</summary>
    [LoggerMessage(3132, LogLevel.Information, "Position closed")]
    public static partial void PositionClosed(
        this ILogger logger, string strategy, string exchange, string market, string positionId, string type, string side, string positionSide,
        decimal size, decimal entryPrice, decimal price, decimal pnlUsd, decimal pnlPercent, decimal feesUsd, double durationSeconds,
        string exitReason, DateTimeOffset marketTime);
}
