using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace SparkStacker.Tests.Shared.Components;

/// <summary>Parameters of a component under test.</summary>
internal sealed class RenderParameters<T>
    where T : IComponent
{
    private readonly Dictionary<string, object?> _values = [];
    private readonly List<Func<RenderFragment, RenderFragment>> _around = [];

    public RenderParameters<T> Add<TValue>(Expression<Func<T, TValue>> parameter, TValue value)
    {
        _values[((MemberExpression)parameter.Body).Member.Name] = value;
        return this;
    }

    /// <summary>Content of the component.</summary>
    public RenderParameters<T> AddContent(string text) => Add("ChildContent", (RenderFragment)(builder => builder.AddContent(0, text)));

    /// <summary>Content of the component.</summary>
    public RenderParameters<T> AddContent<TChild>()
        where TChild : IComponent =>
        Add("ChildContent", (RenderFragment)(builder =>
        {
            builder.OpenComponent<TChild>(0);
            builder.CloseComponent();
        }));

    /// <summary>Content that takes a value from the component and gives it to one parameter of a child.</summary>
    public RenderParameters<T> AddContent<TChild, TContext>(Func<TContext, (string Parameter, object? Value)> given)
        where TChild : IComponent =>
        Add("ChildContent", (RenderFragment<TContext>)(context => builder =>
        {
            var (parameter, value) = given(context);
            builder.OpenComponent<TChild>(0);
            builder.AddAttribute(1, parameter, value);
            builder.CloseComponent();
        }));

    /// <summary>A value that a parent cascades.</summary>
    public RenderParameters<T> Cascade<TValue>(TValue value)
    {
        _around.Add(inner => builder =>
        {
            builder.OpenComponent<CascadingValue<TValue>>(0);
            builder.AddAttribute(1, nameof(CascadingValue<TValue>.Value), value);
            builder.AddAttribute(2, nameof(CascadingValue<TValue>.ChildContent), inner);
            builder.CloseComponent();
        });
        return this;
    }

    public RenderFragment Fragment(Action<object> capture)
    {
        RenderFragment fragment = builder => Build(builder, capture);
        foreach (var around in _around)
        {
            fragment = around(fragment);
        }

        return fragment;
    }

    private RenderParameters<T> Add(string name, object value)
    {
        _values[name] = value;
        return this;
    }

    private void Build(RenderTreeBuilder builder, Action<object> capture)
    {
        builder.OpenComponent<T>(0);
        builder.AddMultipleAttributes(1, _values!);
        builder.AddComponentReferenceCapture(2, capture);
        builder.CloseComponent();
    }
}
