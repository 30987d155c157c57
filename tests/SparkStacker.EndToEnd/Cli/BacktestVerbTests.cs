using System.Diagnostics;
using System.Text.Json;
using SparkStacker.EndToEnd.Hosting;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Tests.Shared.Tools;

namespace SparkStacker.EndToEnd.Cli;

/// <summary>The built program as a process: exit codes, nothing but the result on stdout, one line on stderr.</summary>
public sealed class BacktestVerbTests
{
    private static readonly string s_candles = RepositoryFolder.Combine("tests", "market-data", "binance-ethusdt-perp-1m-2025-05-04_2025-05-06.csv");

    [Fact]
    public void Backtest_Json_IsTheWholeOfStdoutAndTheSameTwice()
    {
        var (first, second) = (Run("backtest", "--candles", s_candles, "--output", "json", "--trades"), Run("backtest", "--candles", s_candles, "--output", "json", "--trades"));

        using var json = JsonDocument.Parse(first.Succeeded("backtest").StandardOutput);
        using var again = JsonDocument.Parse(second.StandardOutput);
        Assert.Equal("", first.StandardError);
        Assert.Equal((3_000, json.RootElement.GetProperty("trades").GetInt32()), (json.RootElement.GetProperty("candles").GetInt32(), json.RootElement.GetProperty("tradeList").GetArrayLength()));
        Assert.Equal(Hashes(json.RootElement), Hashes(again.RootElement));
        Assert.Equal(json.RootElement.GetProperty("figures").GetProperty("netProfit").GetDecimal(), json.RootElement.GetProperty("tradeList").EnumerateArray().Sum(t => t.GetProperty("pnl").GetDecimal()));
    }

    [Fact]
    public void Sweep_Json_IsTheWholeOfStdout()
    {
        var run = Run("sweep", "--candles", s_candles, "--range", "fast=4:8:2", "--range", "slow=18:22:2", "--walk-forward", "0", "--output", "json").Succeeded("sweep");

        using var json = JsonDocument.Parse(run.StandardOutput);
        Assert.Equal((9, 9, ""), (json.RootElement.GetProperty("sets").GetInt32(), json.RootElement.GetProperty("results").GetArrayLength(), run.StandardError));
    }

    [Fact]
    public void Verbs_OverAFile_LeaveNothingBehindInTheFolderThatTheyRanIn()
    {
        using var folder = new TemporaryFolder();

        ToolRun.Of(new ProcessStartInfo("dotnet", [ConsoleProcess.Program, "backtest", "--candles", s_candles, "--output", "csv"]) { WorkingDirectory = folder.Path }).Succeeded("backtest");

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("--fee-percent", "eleven")]
    [InlineData("--candles", "/no/such/file.csv")]
    [InlineData("--set", "fast=500")]
    [InlineData("--fill", "yesterday")]
    public void Backtest_InputThatCannotBeUsed_EndsWithTwoAndOneLineThatNamesTheOption(string option, string value)
    {
        var run = option == "--candles" ? Run("backtest", option, value) : Run("backtest", "--candles", s_candles, option, value);

        Assert.Equal((2, ""), (run.ExitCode, run.StandardOutput));
        Assert.Contains(option, OneLine(run), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1746372780000,1,2,0.5,1.5,ten", 3)]
    [InlineData("1746372780000,1,0.9,0.5,1.5,1", 3)]
    public void Backtest_FileWithABadLine_NamesTheLine(string line, int number)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "bad.csv");
        File.WriteAllLines(file, ["timestamp_ms,open,high,low,close,volume", "1746372720000,1,2,0.5,1.5,10", line]);

        var run = Run("backtest", "--candles", file);

        Assert.Equal((2, ""), (run.ExitCode, run.StandardOutput));
        Assert.Contains(number.ToString(System.Globalization.CultureInfo.InvariantCulture), OneLine(run).Replace(file, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("backtest", "--report")]
    [InlineData("sweep", "--heatmap")]
    public void Verb_ResultThatCannotBeWritten_EndsWithItsOptionOnOneLine(string verb, string option)
    {
        string[] ranges = verb == "sweep" ? ["--range", "fast=4:6:2", "--range", "slow=18:20:2"] : [];

        var run = Run([verb, "--candles", s_candles, .. ranges, option, "/no/such/folder/result"]);

        Assert.Contains(run.ExitCode, new[] { 1, 2 });
        Assert.Contains(option, OneLine(run), StringComparison.Ordinal);
    }

    [Fact]
    public void Sweep_RangeThatIsNone_EndsWithTwo()
    {
        var run = Run("sweep", "--candles", s_candles, "--range", "fast=9:3:1");

        Assert.Equal((2, ""), (run.ExitCode, run.StandardOutput));
        Assert.Contains("--range", OneLine(run), StringComparison.Ordinal);
    }

    [Fact]
    public void Backtest_StoredCandlesOfABrokenDatabase_EndsWithOne()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "sparkstacker.db"), "This is no database. " + new string('x', 5_000));

        var run = ToolRun.Of(new ProcessStartInfo("dotnet", [ConsoleProcess.Program, "backtest", "--candles", "ETH-USD"]) { Environment = { ["SparkStacker__DataDirectory"] = folder.Path } });

        Assert.Equal((1, ""), (run.ExitCode, run.StandardOutput));
        OneLine(run);
    }

    private static string OneLine(ToolRun run) => Assert.Single(run.StandardError.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private static (string?, string?) Hashes(JsonElement report) => (report.GetProperty("dataHash").GetString(), report.GetProperty("tradesHash").GetString());

    private static ToolRun Run(params string[] arguments) => ToolRun.Of(new ProcessStartInfo("dotnet", [ConsoleProcess.Program, .. arguments]));
}
