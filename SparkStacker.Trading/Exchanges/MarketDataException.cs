namespace SparkStacker.Trading.Exchanges;

/// <summary>Market data that can't be used. The message is for people: file, line, what was found, what is allowed.</summary>
public sealed class MarketDataException : Exception
{
    /// <param name="message">File, line, what was found, what is allowed.</param>
    public MarketDataException(string message)
        : base(message)
    {
    }

    /// <param name="message">File, line, what was found, what is allowed.</param>
    /// <param name="innerException">Cause.</param>
    public MarketDataException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>For serializers.</summary>
    public MarketDataException()
    {
    }
}
