namespace SparkStacker.Trading.Exchanges.Replay;

/// <summary>The real recording that comes with the program; see samples/README.md.</summary>
public static class BundledRecording
{
    /// <summary>What it is, for people.</summary>
    public const string Title = "Binance ETH-USDT perpetual, May 2025";

    /// <summary>Where it lies: beside the program.</summary>
    public static string Path { get; } = System.IO.Path.Combine(
        AppContext.BaseDirectory, "samples", "binance-ethusdt-perp-1m-2025-05-04_2025-05-14.csv");
}
