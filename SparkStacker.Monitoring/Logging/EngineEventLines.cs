using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Monitoring.Logging;

/// <summary>The line of each engine event. Closed candles have none: they are the market, not news.</summary>
internal sealed class EngineEventLines(EventLoggers loggers)
{
    private readonly TradeLines _trades = new(loggers);

    public void Write(EngineEvent engineEvent, string exchange)
    {
        switch (engineEvent)
        {
            case SignalGenerated { Signal: var signal }:
                Signal(signal, exchange);
                break;
            case SignalSettled { Signal: var signal }:
                loggers.Strategy.SignalSettled(
                    signal.Strategy.Value, exchange, signal.Symbol.Name, LogSide.Of(signal.Side), EnumWords<SignalOutcome>.Of(signal.Outcome), signal.Sentence);
                break;
            case EntryRefused { Refusal: var refusal } refused:
                loggers.Risk.EntryRefused(refused.Strategy.Value, exchange, refusal.Code, refusal.Limit, refusal.Value, refusal.Sentence, refused.Time);
                break;
            case StrategySwitched switched:
                loggers.Strategy.StrategySwitched(switched.Strategy.Value, switched.IsActive ? "on" : "off", switched.Actor);
                break;
            case KillSwitchChanged { KillSwitch.IsEngaged: true } engaged:
                loggers.Risk.TradingStopped(engaged.KillSwitch.Reason, engaged.Actor);
                break;
            case KillSwitchChanged released:
                loggers.Risk.TradingReleased(released.Actor);
                break;
            case KillSwitchReported { Report: var report }:
                loggers.Risk.KillSwitchReported(report.IsDone, report.Closed, report.Cancelled, report.Elapsed.TotalSeconds, report.Sentence);
                break;
            case ProtectionChanged { IsProtected: false, Position: var bare } missing:
                loggers.Risk.PositionUnprotected(bare.Strategy.Value, exchange, bare.Symbol.Name, bare.Id.Value, missing.Sentence);
                break;
            case ProtectionChanged { Position: var held }:
                loggers.Risk.PositionProtected(held.Strategy.Value, exchange, held.Symbol.Name, held.Id.Value);
                break;
            case ParametersChanged parameters:
                loggers.Strategy.ParametersChanged(parameters.Strategy.Value, parameters.Version, parameters.Actor, parameters.Sentence);
                break;
            case RiskLimitsChanged limits:
                loggers.Risk.RiskLimitsChanged(limits.Version, limits.Actor, limits.Sentence);
                break;
            case StrategyFaulted faulted:
                loggers.Strategy.StrategyFaulted(faulted.Strategy.Value, faulted.Reason);
                break;
            case FeedChanged feed:
                Feed(feed);
                break;
            case Reconciled { Differences.Count: 0 } agreed:
                loggers.Trading.Reconciled(exchange, agreed.OrdersAsked);
                break;
            case Reconciled differing:
                loggers.Trading.ReconciledWithDifferences(exchange, differing.OrdersAsked, string.Join(" ", differing.Differences));
                break;
            case StorageChanged { Fault: { } fault }:
                loggers.App.JournalFault(fault);
                break;
            case StorageChanged:
                loggers.App.JournalWritable();
                break;
            case HedgeManaged hedge:
                loggers.Risk.HedgeManaged(
                    hedge.Strategy.Value, hedge.Main.Value, EnumWords<HedgeRule>.Of(hedge.Rule), hedge.LimitPercent, hedge.MainPercent, hedge.HedgePercent, hedge.Sentence);
                break;
            case LedgerChanged { Fault: { } broken }:
                loggers.Trading.LedgerFault(broken);
                break;
            case LedgerChanged:
                loggers.Trading.LedgerAddsUp();
                break;
            case AccountOpened { Account: var account } opened:
                loggers.Trading.AccountOpened(account.Id.Value, account.OpeningBalance, account.MarketSource, opened.Actor);
                break;
            default:
                _trades.Write(engineEvent, exchange);
                break;
        }
    }

    private void Signal(SignalRecord signal, string exchange)
    {
        var (strategy, market, side) = (signal.Strategy.Value, signal.Symbol.Name, LogSide.Of(signal.Side));
        if (signal.Values is [{ Name: "macd" } macd, { Name: "signal" } line, { Name: "histogram" } histogram, ..])
        {
            loggers.Strategy.MacdSignalGenerated(
                strategy, exchange, market, side, signal.Price, signal.Confidence, macd.Value, line.Value, histogram.Value, signal.Time);
            return;
        }

        loggers.Strategy.SignalGenerated(strategy, exchange, market, side, signal.Price, signal.Confidence, signal.Time);
    }

    private void Feed(FeedChanged feed)
    {
        var state = EnumWords<FeedState>.Of(feed.Status.State);
        if (feed.Status.State == FeedState.Disconnected)
        {
            loggers.Connector.MarketDataLost(feed.Source, state, feed.Status.Reason);
        }
        else
        {
            loggers.Connector.MarketDataChanged(feed.Source, state, feed.Status.Reason);
        }
    }
}
