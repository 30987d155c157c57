using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;

namespace SparkStacker.Tests.Shared.Components;

/// <summary>A component on a page without a browser: query its markup, fire its events, wait for it.</summary>
internal sealed class Rendered<T>
    where T : IComponent
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private readonly HarnessRenderer _renderer;
    private readonly HarnessRoot _root;
    private readonly int _id;

    private Rendered(HarnessRenderer renderer, HarnessRoot root, int id) => (_renderer, _root, _id) = (renderer, root, id);

    public T Instance => (T)_root.Child!;

    public string Markup => _renderer.Dispatcher.InvokeAsync(() => _renderer.Markup(_id)).GetAwaiter().GetResult();

    /// <summary>All text, with each run of white space as one space.</summary>
    public string Text => string.Join(' ', Document.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IElement Document => new HtmlParser().ParseDocument(Markup).Body!;

    public static async Task<Rendered<T>> RenderAsync(HarnessRenderer renderer, Action<RenderParameters<T>> parameters)
    {
        var root = new HarnessRoot();
        var rendered = new Rendered<T>(renderer, root, await renderer.Dispatcher.InvokeAsync(() => renderer.Attach(root)));
        await rendered.SetParametersAsync(parameters);
        return rendered;
    }

    /// <summary>The first element that matches; none is a failure that shows the markup.</summary>
    public IElement Find(string css) => Document.QuerySelector(css) ?? throw new InvalidOperationException($"Nothing matches '{css}' in:\n{Markup}");

    public IReadOnlyList<IElement> FindAll(string css) => [.. Document.QuerySelectorAll(css)];

    /// <summary>The first element of a kind whose text contains the words.</summary>
    public IElement Find(string css, string words) =>
        FindAll(css).FirstOrDefault(element => element.TextContent.Contains(words, StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"No '{css}' says '{words}' in:\n{Markup}");

    /// <summary>New parameters, as a parent would give them.</summary>
    public async Task SetParametersAsync(Action<RenderParameters<T>> parameters)
    {
        var given = new RenderParameters<T>();
        parameters(given);
        await _renderer.Dispatcher.InvokeAsync(() => _root.Render(given.Fragment(child => _root.Child = child)));
        _renderer.Throw();
    }

    public Task ClickAsync(string css) => FireAsync(Find(css), "onclick", null);

    public Task ClickAsync(IElement element) => FireAsync(element, "onclick", null);

    public Task InputAsync(string css, string value) => FireAsync(Find(css), "oninput", value);

    public Task ChangeAsync(string css, string value) => FireAsync(Find(css), "onchange", value);

    /// <summary>Fires an event. Like a browser, a disabled element takes none.</summary>
    public async Task FireAsync(IElement element, string name, object? value)
    {
        if (element.HasAttribute("disabled"))
        {
            throw new InvalidOperationException($"Disabled: {element.OuterHtml}");
        }

        var handler = element.GetAttribute(HarnessMarkup.Handler + name) ?? throw new InvalidOperationException($"No {name} on {element.OuterHtml}");
        await _renderer.Dispatcher.InvokeAsync(() => _renderer.DispatchAsync(
            ulong.Parse(handler), type => type == typeof(ChangeEventArgs) ? new ChangeEventArgs { Value = value } : (EventArgs)Activator.CreateInstance(type)!));
        _renderer.Throw();
    }

    /// <summary>Runs something on the components' own thread.</summary>
    public async Task InvokeAsync(Action work)
    {
        await _renderer.Dispatcher.InvokeAsync(work);
        _renderer.Throw();
    }

    /// <summary>Waits for renders until something holds.</summary>
    public async Task WaitForAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (true)
        {
            var next = _renderer.NextRender;
            if (condition())
            {
                return;
            }

            try
            {
                await next.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException exception)
            {
                throw new TimeoutException($"It did not come to hold within {s_patience.TotalSeconds} s; the markup is:\n{Markup}", exception);
            }
        }
    }
}
