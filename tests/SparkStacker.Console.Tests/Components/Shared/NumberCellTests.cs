using SparkStacker.Console.Components.Shared;
using SparkStacker.Tests.Shared.Components;

namespace SparkStacker.Console.Tests.Components.Shared;

public sealed class NumberCellTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Theory]
    [InlineData(0.42, "up")]
    [InlineData(-0.42, "down")]
    public async Task Fresh_Signed_HasTheColourOfItsSign(double value, string expected)
    {
        var cell = await RenderAsync((decimal)value, Freshness.Fresh);

        Assert.True(cell.Find(".number").ClassList.Contains(expected));
        Assert.Empty(cell.FindAll(".age"));
    }

    [Fact]
    public async Task Fresh_Zero_HasNoColour() => Assert.Equal("number", (await RenderAsync(0, Freshness.Fresh)).Find(".number").ClassName!.Trim());

    [Fact]
    public async Task Stale_IsGreyAndShowsItsAge()
    {
        var cell = await RenderAsync(0.42m, new Freshness(true, "12 s"));

        Assert.Equal(["number", "stale"], cell.Find(".number").ClassList);
        Assert.Equal("+$0.42 12 s old", cell.Text);
    }

    [Fact]
    public async Task Stale_NeverAnyData_IsGreyWithoutAnAge()
    {
        var cell = await RenderAsync(null, new Freshness(true, null));

        Assert.True(cell.Find(".number").ClassList.Contains("stale"));
        Assert.Empty(cell.FindAll(".age"));
    }

    private Task<Rendered<NumberCell>> RenderAsync(decimal? sign, Freshness freshness) =>
        _harness.RenderAsync<NumberCell>(p => p.Add(c => c.Text, "+$0.42").Add(c => c.Sign, sign).Cascade(freshness));
}
