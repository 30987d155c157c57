using System.Text.Json.Serialization;

namespace SparkStacker.Trading.Engine.Events;

/// <summary>Something that happened in the engine: an immutable record with a number and a time, told after it is durable.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(CandleClosed), "candle_closed")]
[JsonDerivedType(typeof(SignalGenerated), "signal_generated")]
[JsonDerivedType(typeof(SignalSettled), "signal_settled")]
[JsonDerivedType(typeof(EntryRefused), "entry_refused")]
[JsonDerivedType(typeof(OrderChanged), "order_changed")]
[JsonDerivedType(typeof(OrderFilled), "order_filled")]
[JsonDerivedType(typeof(PositionOpened), "position_opened")]
[JsonDerivedType(typeof(PositionChanged), "position_changed")]
[JsonDerivedType(typeof(PositionClosed), "position_closed")]
[JsonDerivedType(typeof(StrategySwitched), "strategy_switched")]
[JsonDerivedType(typeof(KillSwitchChanged), "kill_switch_changed")]
[JsonDerivedType(typeof(FeedChanged), "feed_changed")]
[JsonDerivedType(typeof(Reconciled), "reconciled")]
[JsonDerivedType(typeof(StorageChanged), "storage_changed")]
[JsonDerivedType(typeof(AccountOpened), "account_opened")]
[JsonDerivedType(typeof(RiskLimitReached), "risk_limit_reached")]
[JsonDerivedType(typeof(RiskStopLifted), "risk_stop_lifted")]
[JsonDerivedType(typeof(FundingPaid), "funding_paid")]
[JsonDerivedType(typeof(ProtectionChanged), "protection_changed")]
[JsonDerivedType(typeof(StrategyFaulted), "strategy_faulted")]
[JsonDerivedType(typeof(KillSwitchReported), "kill_switch_reported")]
[JsonDerivedType(typeof(LedgerChanged), "ledger_changed")]
[JsonDerivedType(typeof(HedgeManaged), "hedge_managed")]
[JsonDerivedType(typeof(ParametersChanged), "parameters_changed")]
[JsonDerivedType(typeof(RiskLimitsChanged), "risk_limits_changed")]
public abstract record EngineEvent
{
    private long _sequence;
    private DateTimeOffset _time;
    private DateTimeOffset _recordedAt;

    /// <summary>Number, from 1, without gaps, across restarts. 0 for events that are not stored (<see cref="CandleClosed"/>).</summary>
    public long Sequence { get => _sequence; init => _sequence = value; }

    /// <summary>Market time.</summary>
    public DateTimeOffset Time { get => _time; init => _time = value; }

    /// <summary>Machine time.</summary>
    public DateTimeOffset RecordedAt { get => _recordedAt; init => _recordedAt = value; }

    /// <summary>One sentence for people.</summary>
    [JsonIgnore]
    public abstract string Sentence { get; }

    /// <summary>Stamps an event that nobody else has seen yet; afterwards it never changes.</summary>
    internal void Stamp(long sequence, DateTimeOffset time, DateTimeOffset recordedAt) =>
        (_sequence, _time, _recordedAt) = (sequence, time, recordedAt);
}
