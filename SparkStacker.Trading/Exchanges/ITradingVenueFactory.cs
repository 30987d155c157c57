using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Exchanges;

/// <summary>Makes the venue of an account: the configured exchange, or the paper venue.</summary>
public interface ITradingVenueFactory
{
    /// <summary><c>paper</c>, <c>testnet</c> or <c>live</c>.</summary>
    string Mode { get; }

    /// <summary>Cash that a new account starts with, quote currency.</summary>
    decimal OpeningBalance { get; }

    /// <summary>Opens the venue for an account.</summary>
    /// <param name="account">Account.</param>
    /// <param name="marketClock">Clock of the market: a paper venue stamps its fills with it.</param>
    ITradingVenue Create(TradingAccount account, TimeProvider marketClock);
}
