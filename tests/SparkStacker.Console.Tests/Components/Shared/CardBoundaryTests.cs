using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using SparkStacker.Console.Components.Shared;
using SparkStacker.Tests.Shared.Components;

namespace SparkStacker.Console.Tests.Components.Shared;

public sealed class CardBoundaryTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        Fragile.Fails = false;
        await _harness.DisposeAsync();
    }

    [Fact]
    public async Task Failure_SaysSoAndRecoversOnClick()
    {
        Fragile.Fails = true;
        var card = await _harness.RenderAsync<CardBoundary>(p => p.Add(c => c.Name, "The position").AddContent<Fragile>());
        Assert.StartsWith("The position can't be shown", card.Find("[role=alert]").TextContent.Trim(), StringComparison.Ordinal);

        Fragile.Fails = false;
        await card.ClickAsync("[role=alert] button");

        Assert.Equal("all is well", card.Text);
    }

    private sealed class Fragile : ComponentBase
    {
        public static bool Fails { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            if (Fails)
            {
                throw new InvalidOperationException("broken");
            }

            builder.AddContent(0, "all is well");
        }
    }
}
