using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Exchanges;

/// <summary>Makes the venue of an account: the configured exchange, or the paper venue.</summary>
public interface ITradingVenueFactory
{
    /// <summary>Opens the venue for an account.</summary>
    /// <param name="account">Account.</param>
    /// <param name="marketClock">Clock of the market: a paper venue stamps its fills with it.</param>
    ITradingVenue Create(TradingAccount account, TimeProvider marketClock);
}
