using System.ComponentModel;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>Values of one parameter to try.</summary>
internal sealed record RangeRequest
{
    [Description("Parameter.")]
    public string? Name { get; init; }

    [Description("First value.")]
    public decimal From { get; init; }

    [Description("Last value at most.")]
    public decimal To { get; init; }

    [Description("Distance, above 0.")]
    public decimal Step { get; init; }
}
