namespace SparkStacker.Console.Components.Shared.Formatting;

/// <summary>US dollars. Money too small for cents keeps two significant digits: $0.0017.</summary>
public static class Money
{
    /// <summary>$1,000.42; −$0.019.</summary>
    public static string Text(decimal value)
    {
        var digits = Numbers.Fixed(Math.Abs(value), Places(value));
        return value < 0 && IsShown(value) ? $"{Numbers.Minus}${digits}" : $"${digits}";
    }

    /// <summary>With its sign, for profit and loss: +$0.42; −$0.019; $0.00.</summary>
    public static string Signed(decimal value) => value > 0 && IsShown(value) ? "+" + Text(value) : Text(value);

    private static int Places(decimal value) => Numbers.PlacesThatShow(value, usual: 2, hiddenBelow: 0.1m);

    private static bool IsShown(decimal value) => Math.Round(value, Places(value), MidpointRounding.AwayFromZero) != 0;
}
