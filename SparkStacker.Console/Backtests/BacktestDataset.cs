namespace SparkStacker.Console.Backtests;

/// <summary>Candles that a backtest can run over.</summary>
/// <param name="Key"><see cref="RecordingKey"/>, or a market's name for the stored ones.</param>
/// <param name="Title">What people read.</param>
public sealed record BacktestDataset(string Key, string Title)
{
    public const string RecordingKey = "recording";
}
