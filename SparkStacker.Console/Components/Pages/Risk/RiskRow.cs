namespace SparkStacker.Console.Components.Pages.Risk;

/// <summary>A limit beside what it limits.</summary>
/// <param name="Name">What people read.</param>
/// <param name="Value">How it stands, with unit.</param>
/// <param name="Limit">What is allowed, with unit.</param>
/// <param name="Left">Margin left, with unit; null where it isn't known.</param>
/// <param name="UsedPercent">Part of the limit that is used, 0 to 100; null where there is no value.</param>
/// <param name="Then">What happens at the limit.</param>
internal sealed record RiskRow(string Name, string Value, string Limit, string? Left, double? UsedPercent, string Then)
{
    /// <summary>Whether what happens at the limit happens now.</summary>
    public bool IsReached { get; init; } = UsedPercent >= 100;
}
