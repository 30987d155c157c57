using SparkStacker.Console.Backtests.Optimizations;

namespace SparkStacker.Console.Tests.Components.Pages.Backtests.Optimizations;

/// <summary>One sweep that a test moves on.</summary>
internal sealed class FakeOptimizations : IOptimizationReader
{
    private Action? _changed;

    public OptimizationJob? Job { get; private set; }

    public void Set(OptimizationJob? job)
    {
        Job = job;
        _changed?.Invoke();
    }

    public Task<IReadOnlyList<OptimizationJob>> ListAsync(string? before, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OptimizationJob>>(Job is null ? [] : [Job]);

    public Task<OptimizationJob?> FindAsync(string id, CancellationToken cancellationToken) => Task.FromResult(Job?.Id == id ? Job : null);

    public Task<OptimizationResult?> ResultAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(Job is { Summary: not null } ? SampleSweep.Result : null);

    public IDisposable OnChanged(Action callback)
    {
        _changed += callback;
        return new Leaving(() => _changed -= callback);
    }

    private sealed class Leaving(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
