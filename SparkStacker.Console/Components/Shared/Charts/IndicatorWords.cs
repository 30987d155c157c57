namespace SparkStacker.Console.Components.Shared.Charts;

/// <summary>Names of indicators and of their values as people read them.</summary>
internal static class IndicatorWords
{
    /// <summary>MACD, RSI, EMA; Bollinger.</summary>
    public static string Indicator(string name) => name is "macd" or "rsi" or "ema" ? name.ToUpperInvariant() : Capital(name);

    /// <summary>MACD, Signal line, Upper.</summary>
    public static string Value(string name) => name switch
    {
        "macd" or "rsi" => name.ToUpperInvariant(),
        "signal" => "Signal line",
        _ => Capital(name),
    };

    private static string Capital(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
