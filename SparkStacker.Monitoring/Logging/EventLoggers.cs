using Microsoft.Extensions.Logging;

namespace SparkStacker.Monitoring.Logging;

/// <summary>Loggers of engine events, named so that each line gets the category of its subject.</summary>
internal sealed class EventLoggers(ILoggerFactory factory)
{
    public ILogger Strategy { get; } = factory.CreateLogger("SparkStacker.Trading.Strategies");

    public ILogger Trading { get; } = factory.CreateLogger("SparkStacker.Trading.Execution");

    public ILogger Risk { get; } = factory.CreateLogger("SparkStacker.Trading.Risk");

    public ILogger Connector { get; } = factory.CreateLogger("SparkStacker.Trading.Exchanges");

    public ILogger App { get; } = factory.CreateLogger("SparkStacker.Monitoring.Engine");
}
