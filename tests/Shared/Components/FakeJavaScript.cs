using Microsoft.JSInterop;

namespace SparkStacker.Tests.Shared.Components;

/// <summary>A browser that remembers what it was asked and answers what a test has prepared.</summary>
internal sealed class FakeJavaScript : IJSRuntime
{
    private readonly Dictionary<string, Func<object?[], object?>> _answers = [];

    /// <summary>Calls in order, also those on modules and objects: "import", "open", "apply".</summary>
    public List<(string Name, object?[] Arguments)> Calls { get; } = [];

    /// <summary>Objects that were given out and not disposed.</summary>
    public int OpenObjects { get; private set; }

    public IEnumerable<object?[]> CallsOf(string name) => Calls.Where(call => call.Name == name).Select(call => call.Arguments);

    public void Answer(string name, Func<object?[], object?> answer) => _answers[name] = answer;

    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => InvokeAsync<TValue>(identifier, CancellationToken.None, args);

    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
    {
        Calls.Add((identifier, args ?? []));
        var answer = _answers.TryGetValue(identifier, out var prepared) ? prepared(args ?? []) : null;
        if (typeof(TValue) == typeof(IJSObjectReference))
        {
            OpenObjects++;
            return ValueTask.FromResult((TValue)(object)new Reference(this));
        }

        return ValueTask.FromResult(answer is TValue value ? value : typeof(TValue) == typeof(bool) ? (TValue)(object)true : default!);
    }

    private sealed class Reference(FakeJavaScript owner) : IJSObjectReference
    {
        private bool _isDisposed;

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => InvokeAsync<TValue>(identifier, CancellationToken.None, args);

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return owner.InvokeAsync<TValue>(identifier, cancellationToken, args);
        }

        public ValueTask DisposeAsync()
        {
            owner.OpenObjects -= _isDisposed ? 0 : 1;
            _isDisposed = true;
            return ValueTask.CompletedTask;
        }
    }
}
