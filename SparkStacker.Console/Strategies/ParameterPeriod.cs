using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Strategies;

/// <summary>A time in which one version of the parameters was in force.</summary>
internal sealed record ParameterPeriod(DateTimeOffset From, DateTimeOffset To, ParameterSet Parameters)
{
    /// <summary>The periods between two times.</summary>
    /// <param name="from">Start.</param>
    /// <param name="to">End.</param>
    /// <param name="changes">Changes between them, oldest first.</param>
    /// <param name="inForce">What is in force where there are no changes.</param>
    public static IReadOnlyList<ParameterPeriod> Of(DateTimeOffset from, DateTimeOffset to, IReadOnlyList<ParametersChanged> changes, ParameterSet inForce)
    {
        if (changes.Count == 0)
        {
            return [new ParameterPeriod(from, to, inForce)];
        }

        var periods = new List<ParameterPeriod> { new(from, changes[0].Time, new ParameterSet(changes[0].Version - 1, changes[0].Before)) };
        for (var i = 0; i < changes.Count; i++)
        {
            periods.Add(new ParameterPeriod(changes[i].Time, i + 1 < changes.Count ? changes[i + 1].Time : to, new ParameterSet(changes[i].Version, changes[i].After)));
        }

        return periods;
    }
}
