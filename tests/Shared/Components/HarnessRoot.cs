using Microsoft.AspNetCore.Components;

namespace SparkStacker.Tests.Shared.Components;

/// <summary>Holds the component under test, so that it gets its parameters from a parent as on a page.</summary>
internal sealed class HarnessRoot : IComponent
{
    private RenderHandle _handle;

    /// <summary>The component under test.</summary>
    public object? Child { get; set; }

    public void Attach(RenderHandle renderHandle) => _handle = renderHandle;

    public Task SetParametersAsync(ParameterView parameters) => Task.CompletedTask;

    public void Render(RenderFragment fragment) => _handle.Render(fragment);
}
