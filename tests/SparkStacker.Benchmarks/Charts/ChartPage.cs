using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using SparkStacker.Console.Components.Shared;
using SparkStacker.Tests.Shared.Components;

namespace SparkStacker.Benchmarks.Charts;

/// <summary>The price chart alone on an interactive page.</summary>
[Route(Path)]
public sealed class ChartPage : ComponentBase
{
    public const string Path = "/chart";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, $"<!DOCTYPE html><html data-theme=\"dark\"><head><base href=\"/\">{ChartHost.Head}</head><body>");
        builder.OpenElement(1, "div");
        builder.AddAttribute(2, "style", ChartHost.FrameStyle);
        builder.OpenComponent<PriceChart>(3);
        builder.AddAttribute(4, nameof(PriceChart.Strategy), SampleSnapshot.Strategy.Id);
        builder.AddComponentRenderMode(RenderMode.InteractiveServer);
        builder.CloseComponent();
        builder.CloseElement();
        builder.AddMarkupContent(5, "<script src=\"_framework/blazor.web.js\"></script></body></html>");
    }
}
