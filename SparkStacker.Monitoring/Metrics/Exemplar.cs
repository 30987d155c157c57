using System.Text;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>The trace of one observation, shown beside its bucket in OpenMetrics.</summary>
internal sealed class Exemplar(string traceId, double value, DateTimeOffset time)
{
    private readonly byte[] _label = Encoding.UTF8.GetBytes($" # {{trace_id=\"{ExpositionText.Escape(traceId)}\"}} ");

    public DateTimeOffset Time => time;

    public void Write(ExpositionBuffer buffer)
    {
        buffer.Write(_label);
        buffer.Write(value);
        buffer.Write(" "u8);
        buffer.Write(time.ToUnixTimeMilliseconds() / 1000d);
    }
}
