namespace SparkStacker.Console.Notifications.Delivery;

/// <summary>When to try again: doubled each time, spread so that many consoles don't come at once.</summary>
internal static class Backoff
{
    /// <summary>About an hour and a half of trying.</summary>
    public const int MostAttempts = 12;

    private const double FirstSeconds = 5;
    private const double MostSeconds = 900;

    /// <param name="attempts">Attempts that have failed, at least 1.</param>
    /// <param name="asked">How long the other side asks to wait; never less than that.</param>
    /// <param name="spread">From 0 to 1: where between 80 and 120 per cent.</param>
    public static TimeSpan After(int attempts, TimeSpan? asked, double spread)
    {
        var usual = TimeSpan.FromSeconds(Math.Min(MostSeconds, FirstSeconds * Math.Pow(2, attempts - 1)) * (0.8 + (0.4 * spread)));
        return asked > usual ? asked.Value : usual;
    }
}
