namespace SparkStacker.Trading.Backtesting.Fast;

/// <summary>A trade in whole numbers of the units of <see cref="ScaledUnits"/>.</summary>
internal readonly struct ScaledTrade(int entry, int exit, long entryPrice, long exitPrice, long signedLots, ExitStep step, Execution.ExitReason reason)
{
    public readonly long EntryPrice = entryPrice;
    public readonly long ExitPrice = exitPrice;
    public readonly long SignedLots = signedLots;
    public readonly int Entry = entry;
    public readonly int Exit = exit;
    public readonly ExitStep Step = step;
    public readonly Execution.ExitReason Reason = reason;
}
