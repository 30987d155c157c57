namespace SparkStacker.Console.Components.Shared.Formatting;

/// <summary>Percent, always with a space before the sign: +1.92 %.</summary>
public static class Percents
{
    /// <summary>A change: +1.92 %; −0.02 %; 0.00 %.</summary>
    public static string Signed(decimal percent) => Numbers.Signed(percent, 2) + " %";

    /// <summary>A part of something: 0.10 %.</summary>
    public static string Text(decimal percent) => Numbers.Fixed(percent, 2) + " %";

    /// <summary>A setting, without trailing zeros: 2 %; 0.5 %.</summary>
    public static string Plain(decimal percent) => Numbers.Plain(percent) + " %";
}
