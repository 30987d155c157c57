namespace SparkStacker.Console.Components.Shared.Formatting;

/// <summary>US dollars. Money too small for cents keeps two significant digits: $0.0017.</summary>
public static class Money
{
    private const int Cents = 2;
    private const int MostPlaces = 8;
    private const decimal SmallBelow = 0.1m;

    /// <summary>$1,000.42; −$0.019.</summary>
    public static string Text(decimal value)
    {
        var places = Places(value);
        var digits = Numbers.Fixed(Math.Abs(value), places);
        return value < 0 && Rounded(value, places) > 0 ? $"{Numbers.Minus}${digits}" : $"${digits}";
    }

    /// <summary>With its sign, for profit and loss: +$0.42; −$0.019; $0.00.</summary>
    public static string Signed(decimal value) => value > 0 && Rounded(value, Places(value)) > 0 ? "+" + Text(value) : Text(value);

    private static int Places(decimal value)
    {
        var size = Math.Abs(value);
        var places = Cents;
        for (var magnitude = SmallBelow; size < magnitude && places < MostPlaces; magnitude /= 10)
        {
            places++;
        }

        // 0.000999 is shown as 0.0010, not as 0.00100; what vanishes even so is shown as nothing.
        var shown = Rounded(value, places);
        return shown == 0 ? Cents : places > Cents && shown >= new decimal(1, 0, 0, false, (byte)(places - 2)) ? places - 1 : places;
    }

    private static decimal Rounded(decimal value, int places) => Math.Round(Math.Abs(value), places, MidpointRounding.AwayFromZero);
}
