using System.ComponentModel;

namespace SparkStacker.Console.Api.Contracts;

internal sealed record ReadNotificationsRequest
{
    [Description("Id of the newest that was seen; missing for all there are.")]
    public long? Through { get; init; }
}
