using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SparkStacker.Console.Backtests;
using SparkStacker.Console.Backtests.Optimizations;
using SparkStacker.Console.Hosting;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Tests.Fixtures;
using SparkStacker.Console.Tests.Storage;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Tests.Backtests;

/// <summary>The queue over a real database; a restart keeps the database only.</summary>
internal sealed class BacktestBench : IAsyncDisposable
{
    private readonly TestStorage _storage;
    private readonly BacktestStrategies _strategies = new([]);

    private BacktestBench(TestStorage storage)
    {
        _storage = storage;
        var contexts = storage.Get<IDbContextFactory<ConsoleDbContext>>();
        Book = new BacktestBook(contexts, TimeProvider.System);
        Data = new BacktestData(contexts, storage.Get<ICandleStore>());
        Runner = new BacktestRunner(Book, Data, _strategies, NullLogger<BacktestRunner>.Instance);
        var state = new StartupState();
        state.Complete();
        Sweeps = new OptimizationBook(contexts, TimeProvider.System);
        SweepRunner = new OptimizationRunner(Sweeps, Data, _strategies, Engine, NullLogger<OptimizationRunner>.Instance);
        Queue = new BacktestQueue([Runner, SweepRunner], state, NullLogger<BacktestQueue>.Instance);
    }

    public BacktestBook Book { get; }

    public BacktestData Data { get; }

    public BacktestRunner Runner { get; }

    public BacktestQueue Queue { get; }

    public OptimizationBook Sweeps { get; }

    public OptimizationRunner SweepRunner { get; }

    public FixedEngine Engine { get; } = new();

    public ICandleStore Candles => _storage.Get<ICandleStore>();

    public static async Task<BacktestBench> CreateAsync() => new(await TestStorage.CreateAsync());

    public BacktestBench Restarted() => new(_storage);

    public StartBacktestHandler Starter() => new(Book, Queue, Data, _strategies);

    public StartOptimizationHandler SweepStarter() => new(Sweeps, Queue, Data, _strategies, Engine);

    /// <summary>Waits for a state, as the page does: by being told of each change.</summary>
    public async Task<BacktestJob> UntilAsync(string id, BacktestState state)
    {
        var changed = new SemaphoreSlim(0);
        using var subscription = Book.OnChanged(() => changed.Release());
        while (true)
        {
            var job = await Book.FindAsync(id, default) ?? throw new InvalidOperationException($"Backtest {id} is gone.");
            if (job.State == state)
            {
                return job;
            }

            Assert.True(job.IsOpen, $"Backtest {id} ended as {job.State}: {job.Problem}");
            Assert.True(await changed.WaitAsync(TimeSpan.FromSeconds(60)), $"Backtest {id} stays {job.State}.");
        }
    }

    /// <summary>Waits until a sweep is as it should be.</summary>
    public async Task<OptimizationJob> UntilAsync(string id, Func<OptimizationJob, bool> isSo)
    {
        var changed = new SemaphoreSlim(0);
        using var subscription = Sweeps.OnChanged(() => changed.Release());
        while (true)
        {
            var job = await Sweeps.FindAsync(id, default) ?? throw new InvalidOperationException($"Sweep {id} is gone.");
            if (isSo(job))
            {
                return job;
            }

            Assert.True(job.IsOpen, $"Sweep {id} ended as {job.State}: {job.Problem}");
            Assert.True(await changed.WaitAsync(TimeSpan.FromSeconds(60)), $"Sweep {id} stays {job.State}.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Queue.StopAsync(default);
        Queue.Dispose();
        await _storage.DisposeAsync();
    }
}
