using System.Text.Json;
using System.Xml.Linq;
using SparkStacker.Console.Hosting;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Console.Tests.Hosting.CommandLine;

public sealed class SweepCommandTests
{
    private static readonly string[] s_grid = ["sweep", "--candles", VerbRun.Sample, "--range", "fast=4:10:2", "--range", "slow=18:26:4"];

    [Fact]
    public async Task Sweep_Json_RanksAllSetsAndShowsTheMap()
    {
        var run = await VerbRun.Of([.. s_grid, "--walk-forward", "0", "--rank", "return", "--output", "json"]);
        var json = run.Json();
        double[] scores = [.. json.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("score").GetDouble())];

        Assert.Equal((ExitCodes.Success, ""), (run.Code, run.Error));
        Assert.Equal((12, 12), (json.GetProperty("sets").GetInt32(), scores.Length));
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.Equal((3, 4), (json.GetProperty("heatmap").GetProperty("scores").GetArrayLength(), json.GetProperty("heatmap").GetProperty("scores")[0].GetArrayLength()));
        Assert.NotEqual(0, json.GetProperty("warnings").GetArrayLength());
    }

    [Fact]
    public async Task Sweep_SetOfTheList_IsTheBacktestOfItsParameters()
    {
        var first = (await VerbRun.Of([.. s_grid, "--output", "json"])).Json().GetProperty("results")[0];
        var parameters = first.GetProperty("parameters").EnumerateObject().Select(p => $"{p.Name}={p.Value}");
        var backtest = (await VerbRun.Of(["backtest", "--candles", VerbRun.Sample, "--output", "json", "--set", .. parameters])).Json();

        Assert.True(JsonElement.DeepEquals(backtest.GetProperty("figures"), first.GetProperty("figures")));
    }

    [Fact]
    public async Task Sweep_Heatmap_IsAPictureWithACellForEachPair()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "map.svg");
        await VerbRun.Of([.. s_grid, "--heatmap", file]);

        Assert.Equal(12, XDocument.Load(file).Descendants().Count(e => e.Name.LocalName == "rect"));
    }

    [Theory]
    [InlineData("--range", "fast")]
    [InlineData("--range", "fast=4:10:2")]
    [InlineData("--range", "signal=9:3:1")]
    [InlineData("--range", "signal=3:9:0")]
    [InlineData("--range", "speed=1:2:1")]
    [InlineData("--set", "fast=5")]
    [InlineData("--random", "0")]
    [InlineData("--walk-forward", "90")]
    [InlineData("--rank", "luck")]
    [InlineData("--parallel", "0")]
    [InlineData("--heatmap", "/no/such/folder/map.svg")]
    public async Task Sweep_OptionThatCannotBeUsed_IsOneLineThatNamesIt(string option, string value)
    {
        var run = await VerbRun.Of([.. s_grid, option, value]);

        Assert.Equal((ExitCodes.BadInput, ""), (run.Code, run.Output));
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
        Assert.Contains(option == "--set" ? "--range" : option, run.Error, StringComparison.Ordinal);
    }
}
