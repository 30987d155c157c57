namespace SparkStacker.Trading.Backtesting.Sweeps;

/// <summary>What a walk-forward window chose.</summary>
/// <param name="Window">Window.</param>
/// <param name="Best">Set with the best score on the training days; null where no set has one.</param>
/// <param name="Train">Its score there.</param>
/// <param name="Test">Its score on the testing days.</param>
public sealed record WindowPick(SampleWindow Window, SweepRow? Best, double? Train, double? Test);
