using SparkStacker.Console.Hosting;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Console.Tests.Hosting.CommandLine;

public sealed class ImportExportTests
{
    [Fact]
    public async Task Import_File_ComesBackByteByByteAndTradesAlike()
    {
        using var folder = new TemporaryFolder();
        var import = await VerbRun.Of("import", VerbRun.Sample, "--data", folder.Path);
        var export = await VerbRun.Of("export", "candles", "--data", folder.Path);
        var fromFile = (await VerbRun.Of("backtest", "--candles", VerbRun.Sample, "--output", "json")).Json();
        var fromMarket = (await VerbRun.Of("backtest", "--candles", "ETH-USD", "--data", folder.Path, "--output", "json")).Json();

        Assert.Equal((ExitCodes.Success, ""), (import.Code, import.Error));
        Assert.Equal(Numbers(await File.ReadAllTextAsync(VerbRun.Sample)), Numbers(export.Output));
        Assert.Equal(fromFile.GetProperty("dataHash").GetString(), fromMarket.GetProperty("dataHash").GetString());
        Assert.Equal(fromFile.GetProperty("tradesHash").GetString(), fromMarket.GetProperty("tradesHash").GetString());
    }

    [Fact]
    public async Task Import_Twice_FindsDuplicatesOnly()
    {
        using var folder = new TemporaryFolder();
        await VerbRun.Of("import", VerbRun.Sample, "--data", folder.Path);
        var again = await VerbRun.Of("import", VerbRun.Sample, "--data", folder.Path);

        Assert.Contains("imported    0 candles", again.Output, StringComparison.Ordinal);
        Assert.Contains($"duplicates  {File.ReadLines(VerbRun.Sample).Count() - 1:N0}\n", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OtherNumbers_IsRefusedWholeUntilToldToReplace()
    {
        using var folder = new TemporaryFolder();
        var lines = File.ReadLines(VerbRun.Sample).Take(60).ToArray();
        var first = folder.Write("first.csv", string.Join('\n', lines) + "\n");
        lines[10] = lines[10][..lines[10].LastIndexOf(',')] + ",7";
        var second = folder.Write("second.csv", string.Join('\n', [.. lines[..20], .. lines[25..]]) + "\n");
        await VerbRun.Of("import", first, "--data", folder.Path);
        var before = await VerbRun.Of("export", "candles", "--data", folder.Path);

        var refused = await VerbRun.Of("import", second, "--data", folder.Path);
        var unchanged = await VerbRun.Of("export", "candles", "--data", folder.Path);
        var replaced = await VerbRun.Of("import", second, "--data", folder.Path, "--replace");

        Assert.Equal((ExitCodes.BadInput, 1), (refused.Code, refused.Error.Count(c => c == '\n')));
        Assert.Contains("1 candles are stored with other numbers", refused.Error, StringComparison.Ordinal);
        Assert.Equal(before.Output, unchanged.Output);
        Assert.Contains("replaced    1", replaced.Output, StringComparison.Ordinal);
        Assert.Contains("gaps        1, 5 candles missing", replaced.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trades", "account,id,strategy")]
    [InlineData("orders", "account,client_id,strategy")]
    [InlineData("audit", "sequence,time,actor")]
    public async Task Export_EmptyTable_IsItsHeader(string table, string header)
    {
        using var folder = new TemporaryFolder();
        await VerbRun.Of("import", VerbRun.Sample, "--data", folder.Path);
        var run = await VerbRun.Of("export", table, "--data", folder.Path);

        Assert.Equal((ExitCodes.Success, 1), (run.Code, run.Output.Count(c => c == '\n')));
        Assert.StartsWith(header, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export", "secrets")]
    [InlineData("export", "trades")]
    [InlineData("import", "no-such-file.csv")]
    public async Task Verb_WhatIsNotThere_IsOneLine(string verb, string what)
    {
        using var folder = new TemporaryFolder();
        var run = await VerbRun.Of(verb, what, "--data", Path.Combine(folder.Path, "none"));

        Assert.Equal((ExitCodes.BadInput, "", 1), (run.Code, run.Output, run.Error.Count(c => c == '\n')));
    }

    // The file writes 1827.50 where the export writes 1827.5.
    private static string[][] Numbers(string csv) =>
        [.. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',').Select(f => f.Contains('.', StringComparison.Ordinal) ? f.TrimEnd('0').TrimEnd('.') : f).ToArray())];
}
