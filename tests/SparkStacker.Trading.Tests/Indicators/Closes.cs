using FsCheck;
using FsCheck.Fluent;

namespace SparkStacker.Trading.Tests.Indicators;

/// <summary>Random series for the indicators' properties.</summary>
internal static class Closes
{
    public static Arbitrary<double[]> Any { get; } = Gen.Choose(1, 1_000_000).Select(cents => cents / 100d).ArrayOf().ToArbitrary();

    public static Arbitrary<int> Period { get; } = Gen.Choose(1, 12).ToArbitrary();
}
