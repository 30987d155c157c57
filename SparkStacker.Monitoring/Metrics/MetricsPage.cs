namespace SparkStacker.Monitoring.Metrics;

/// <summary>The text of one scrape. Its bytes are pooled: read them before disposing.</summary>
public sealed class MetricsPage : IDisposable
{
    private readonly ExpositionBuffer _buffer;

    internal MetricsPage(ExpositionBuffer buffer) => _buffer = buffer;

    /// <summary>UTF-8 text.</summary>
    public ReadOnlyMemory<byte> Content => _buffer.Written;

    /// <inheritdoc/>
    public void Dispose() => _buffer.Dispose();
}
