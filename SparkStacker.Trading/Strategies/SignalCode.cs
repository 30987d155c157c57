namespace SparkStacker.Trading.Strategies;

/// <summary>A buy or sell of a series in four bytes.</summary>
/// <param name="Value">Twice the index of the deciding candle, plus 1 for a sell.</param>
internal readonly record struct SignalCode(int Value)
{
    public SignalCode(int candle, bool isSell)
        : this((candle << 1) | (isSell ? 1 : 0))
    {
    }

    /// <summary>Index of the deciding candle.</summary>
    public int Candle => Value >> 1;

    public bool IsSell => (Value & 1) != 0;
}
