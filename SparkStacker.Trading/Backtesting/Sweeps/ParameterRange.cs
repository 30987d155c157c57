namespace SparkStacker.Trading.Backtesting.Sweeps;

/// <summary>Values of one parameter that a sweep tries.</summary>
/// <param name="Name">Parameter.</param>
/// <param name="From">First value.</param>
/// <param name="To">Last value at most, at least <paramref name="From"/>.</param>
/// <param name="Step">Distance, above 0.</param>
public sealed record ParameterRange(string Name, decimal From, decimal To, decimal Step)
{
    /// <summary>How many values it has, at least 1.</summary>
    public int Count => (int)Math.Min(int.MaxValue, decimal.Floor((To - From) / Step) + 1);

    /// <summary>Value with an index, 0 to <see cref="Count"/> − 1.</summary>
    public decimal this[int index] => From + (index * Step);
}
