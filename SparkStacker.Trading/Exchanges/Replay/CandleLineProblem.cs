namespace SparkStacker.Trading.Exchanges.Replay;

/// <summary>Says what is wrong with a line that <see cref="CandleLine"/> couldn't parse.</summary>
internal static class CandleLineProblem
{
    public static string Describe(ReadOnlySpan<byte> line, string[] columns)
    {
        if (line.EndsWith("\r"u8))
        {
            return "the line ends with CR LF; LF alone is allowed.";
        }

        var found = line.Count((byte)',') + 1;
        if (line.IsEmpty || found != columns.Length)
        {
            var what = line.IsEmpty ? "the line is empty" : $"found {found} columns in {FoundText.Quote(line)}";
            return $"{what}; exactly {columns.Length} are allowed: {string.Join(',', columns)}.";
        }

        var column = 0;
        foreach (var range in line.Split((byte)','))
        {
            var field = line[range];
            if (!CandleLine.TryParse(field, out _))
            {
                return DescribeField(columns[column], field);
            }

            column++;
        }

        return $"found {FoundText.Quote(line)}; a candle is allowed.";
    }

    private static string DescribeField(string name, ReadOnlySpan<byte> field)
    {
        if (field.StartsWith("-"u8) && CandleLine.TryParse(field[1..], out var value) && value != 0)
        {
            return $"{name} is {FoundText.Quote(field)}, a negative number; {(name == "volume" ? "0 or more" : "a value above 0")} is allowed.";
        }

        return $"{name} is {FoundText.Quote(field)}, not a number; up to 18 digits with at most one point inside are allowed, without sign or exponent.";
    }
}
