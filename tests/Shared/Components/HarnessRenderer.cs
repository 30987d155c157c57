using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.HtmlRendering.Infrastructure;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.Extensions.Logging;

namespace SparkStacker.Tests.Shared.Components;

/// <summary>The framework's own renderer for markup, which usually stops after the first render: here it goes on as in a browser.</summary>
internal sealed class HarnessRenderer(IServiceProvider services, ILoggerFactory loggers) : StaticHtmlRenderer(services, loggers)
{
    private TaskCompletionSource _rendered = New();

    /// <summary>Completes with the next render.</summary>
    public Task NextRender => Volatile.Read(ref _rendered).Task;

    /// <summary>An exception that no error boundary and no awaiting caller has taken.</summary>
    public Exception? Unhandled { get; private set; }

    public int Attach(IComponent root) => AssignRootComponentId(root);

    public string Markup(int id) => HarnessMarkup.Write(id, GetCurrentRenderTreeFrames);

    public Task DispatchAsync(ulong handler, Func<Type, EventArgs> arguments) =>
        DispatchEventAsync(handler, null, arguments(GetEventArgsType(handler)));

    public void Throw()
    {
        if (Unhandled is { } exception)
        {
            Unhandled = null;
            throw new InvalidOperationException("A component failed: " + exception.Message, exception);
        }
    }

    // A completed display is what makes the renderer call OnAfterRender.
    protected override Task UpdateDisplayAsync(in RenderBatch renderBatch)
    {
        Interlocked.Exchange(ref _rendered, New()).TrySetResult();
        return Task.CompletedTask;
    }

    protected override void HandleException(Exception exception) => Unhandled = exception;

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
