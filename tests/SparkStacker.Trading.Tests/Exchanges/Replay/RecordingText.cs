using System.Text;

namespace SparkStacker.Trading.Tests.Exchanges.Replay;

/// <summary>Makes the text of recordings.</summary>
internal static class RecordingText
{
    public const string Header = "timestamp_ms,open,high,low,close,volume\n";

    /// <summary>2025-05-04T15:33Z.</summary>
    public const long Start = 1_746_372_780_000;

    /// <summary>Consecutive minutes; candle i opens at 100 + i % 50.</summary>
    public static string OfCandles(int count)
    {
        var text = new StringBuilder(Header);
        for (var i = 0; i < count; i++)
        {
            var open = 100 + (i % 50);
            text.Append($"{Start + (i * 60_000L)},{open},{open + 2}.5,{open - 1},{open + 1}.25,{10 + i}\n");
        }

        return text.ToString();
    }
}
