namespace SparkStacker.Monitoring.Metrics;

/// <summary>Reads values at the moment of a scrape.</summary>
internal interface IMetricCollector
{
    /// <summary>Sets the series. Called by one thread at a time.</summary>
    void Collect();
}
