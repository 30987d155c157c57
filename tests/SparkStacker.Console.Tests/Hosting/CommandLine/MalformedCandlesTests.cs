using System.Text;
using SparkStacker.Console.Hosting;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Console.Tests.Hosting.CommandLine;

/// <summary>Broken files by the hundred: each is one line on stderr that names file and line, never a result.</summary>
public sealed class MalformedCandlesTests
{
    private const int Lines = 40;

    private static readonly (string Name, Func<string, Random, string> Break)[] s_fields =
    [
        ("letters", (_, _) => "abc"), ("nothing", (_, _) => ""), ("minus", (f, _) => "-" + f), ("plus", (f, _) => "+" + f), ("exponent", (f, _) => f + "e3"),
        ("NaN", (_, _) => "NaN"), ("infinity", (_, _) => "Infinity"), ("blank", (f, _) => " " + f), ("two points", (f, _) => f + ".1.2"), ("quotes", (f, _) => $"\"{f}\""),
        ("hexadecimal", (_, _) => "0x1F"), ("too many digits", (_, r) => new string('9', 20 + r.Next(30))), ("a byte that is no text", (f, r) => f + (char)r.Next(1, 9)),
        ("semicolon", (f, _) => f + ";"), ("thousands", (_, _) => "1'827.29"), ("arrow", (_, _) => "→"),
    ];

    private static readonly (string Name, Func<List<string>, int, string[]> Break)[] s_rows =
    [
        ("a field less", (l, i) => [l[i][..l[i].LastIndexOf(',')]]), ("a field more", (l, i) => [l[i] + ",1"]), ("twice", (l, i) => [l[i], l[i]]), ("empty", (_, _) => [""]),
        ("back in time", (l, i) => [l[i + 1], l[i]]), ("off the minute", (l, i) => [l[i][..12] + "7" + l[i][13..]]), ("CR LF", (l, i) => [l[i] + "\r"]),
        ("low above high", (l, i) => [Swap(l[i], 2, 3)]), ("price of 0", (l, i) => [Set(l[i], 4, "0")]), ("close outside", (l, i) => [Set(l[i], 4, "999999")]),
        ("header again", (l, _) => [l[0]]), ("comment", (l, i) => ["# note", l[i]]),
    ];

    [Fact]
    public async Task Backtest_BrokenField_NamesFileAndLine()
    {
        var tried = 0;
        var random = new Random(11);
        foreach (var (name, breakField) in s_fields)
        {
            for (var column = 0; column < 6; column++)
            {
                for (var time = 0; time < 3; time++)
                {
                    var lines = Sample();
                    var row = random.Next(1, Lines);
                    var fields = lines[row].Split(',');
                    fields[column] = breakField(fields[column], random);
                    lines[row] = string.Join(',', fields);
                    await Refused(string.Join('\n', lines) + "\n", row + 1, name);
                    tried++;
                }
            }
        }

        Assert.Equal(s_fields.Length * 18, tried);
    }

    [Fact]
    public async Task Backtest_BrokenRow_NamesFileAndLine()
    {
        foreach (var (name, breakRow) in s_rows)
        {
            foreach (var row in new[] { 1, 2, 17, Lines - 1 })
            {
                var lines = Sample();
                var broken = breakRow(lines, row);
                lines = [.. lines[..row], .. broken, .. lines[(row + (name == "back in time" ? 2 : 1))..]];
                await Refused(string.Join('\n', lines) + "\n", row + (name is "twice" or "back in time" ? 2 : 1), name);
            }
        }
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("timestamp_ms,open,high,low,close,volume", "line 1")]
    [InlineData("timestamp_ms,open,high,low,close,volume\n", "")]
    [InlineData("time,open,high,low,close,volume\n1746372780000,1,1,1,1,1\n", "line 1")]
    [InlineData("\uFEFFtimestamp_ms,open,high,low,close,volume\n1746372780000,1,1,1,1,1\n", "line 1")]
    [InlineData("timestamp_ms,open,high,low,close,volume\r\n1746372780000,1,1,1,1,1\r\n", "line 1")]
    [InlineData("timestamp_ms,open,high,low,close,volume\n1746372780000,1,1,1,1,1", "line 2")]
    [InlineData("1746372780000,1,1,1,1,1\n", "line 1")]
    public async Task Backtest_BrokenFile_SaysWhere(string text, string where)
    {
        var run = await Run(text);

        Assert.Equal(ExitCodes.BadInput, run.Code);
        Assert.Contains("broken.csv", run.Error, StringComparison.Ordinal);
        Assert.Contains(where, run.Error, StringComparison.Ordinal);
    }

    private static async Task Refused(string text, int line, string name)
    {
        var run = await Run(text);

        Assert.True(run.Code == ExitCodes.BadInput && run.Output.Length == 0, $"{name}: {run}");
        Assert.True(run.Error.Contains($"broken.csv, line {line}:", StringComparison.Ordinal) && run.Error.Count(c => c == '\n') == 1, $"{name} in line {line}: {run.Error}");
    }

    private static async Task<VerbRun> Run(string text)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "broken.csv");
        await File.WriteAllBytesAsync(file, new UTF8Encoding(false).GetBytes(text));
        return await VerbRun.Of("backtest", "--candles", file);
    }

    private static List<string> Sample() => [.. File.ReadLines(VerbRun.Sample).Take(Lines + 2)];

    private static string Swap(string line, int one, int other)
    {
        var fields = line.Split(',');
        (fields[one], fields[other]) = (fields[other], fields[one]);
        return string.Join(',', fields);
    }

    private static string Set(string line, int column, string value)
    {
        var fields = line.Split(',');
        fields[column] = value;
        return string.Join(',', fields);
    }
}
