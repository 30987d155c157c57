namespace SparkStacker.Monitoring.Metrics;

/// <summary>A number that several threads change, without a lock.</summary>
internal struct AtomicDouble
{
    private double _value;

    public double Value
    {
        readonly get => Volatile.Read(in _value);
        set => Volatile.Write(ref _value, value);
    }

    public void Add(double amount)
    {
        var seen = _value;
        while (true)
        {
            var found = Interlocked.CompareExchange(ref _value, seen + amount, seen);

            // Compared by bits: NaN is never equal to itself and would spin for ever.
            if (BitConverter.DoubleToInt64Bits(found) == BitConverter.DoubleToInt64Bits(seen))
            {
                return;
            }

            seen = found;
        }
    }
}
