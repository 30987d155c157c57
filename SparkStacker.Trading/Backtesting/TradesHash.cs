using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SparkStacker.Trading.Backtesting;

/// <summary>A fingerprint of a list of trades: two runs that traded the same have the same one, however they were made.</summary>
public static class TradesHash
{
    /// <summary>SHA-256 over one line a trade: entry time, exit time, side, prices, size, gross P&amp;L, fees, funding, reason; numbers without trailing zeros.</summary>
    /// <returns>64 hexadecimal digits.</returns>
    public static string Of(IEnumerable<BacktestTrade> trades)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var line = new StringBuilder();
        foreach (var trade in trades)
        {
            line.Clear();
            line.Append(CultureInfo.InvariantCulture, $"{trade.EntryTimeMs},{trade.ExitTimeMs},{trade.Side},{Plain(trade.EntryPrice)},{Plain(trade.ExitPrice)},");
            line.Append(CultureInfo.InvariantCulture, $"{Plain(trade.Size)},{Plain(trade.GrossPnl)},{Plain(trade.Fees)},{Plain(trade.Funding)},{trade.ExitReason}\n");
            hash.AppendData(Encoding.ASCII.GetBytes(line.ToString()));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Dividing by one with all its places leaves the fewest.
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
