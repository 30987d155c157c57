using System.Collections.Immutable;
using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Exchanges.Paper;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Engine;

/// <summary>The core with a paper venue, both on stores that outlive it: <see cref="RestartAsync"/> is a kill and a new start.</summary>
internal sealed class EngineRig : IEventSink
{
    private readonly StrategyDefinition[] _strategies;
    private readonly List<Candle> _closed = [];

    public EngineRig(params StrategyDefinition[] strategies) => _strategies = strategies.Length > 0 ? strategies : [ScriptedStrategy.Definition([])];

    public InMemoryEngineStore Store { get; } = new();

    public InMemoryPaperVenueStore Books { get; } = new();

    /// <summary>What the core writes to: <see cref="Store"/>, or something of a test in front of it.</summary>
    public IEngineStore? Journal { get; set; }

    /// <summary>What the venue writes to: <see cref="Books"/>, or something of a test in front of it.</summary>
    public IPaperVenueStore? VenueBooks { get; set; }

    public ManualTimeProvider Machine { get; } = new(DateTimeOffset.FromUnixTimeMilliseconds(1_760_000_000_000));

    public PaperOptions Paper { get; } = new();

    public RiskOptions Risk { get; } = new();

    public List<EngineEvent> Events { get; } = [];

    public EngineCore Core { get; private set; } = null!;

    /// <summary>The venue of the running core; replace <see cref="Wrap"/> to put one in front of it.</summary>
    public Func<ITradingVenue, ITradingVenue> Wrap { get; set; } = venue => venue;

    public bool IsRecorded { get; init; } = true;

    /// <summary>Parameters of every strategy at the first start; what is missing has its default.</summary>
    public (string Name, decimal Value)[] Parameters { get; init; } = [];

    /// <summary>The market's rules at the venue.</summary>
    public MarketRules Rules { get; init; } = MarketRules.EthUsd;

    public Func<TimeSpan?> ClockSkew { get; set; } = () => null;

    public bool IsListening => true;

    public EngineSnapshot Snapshot => Core.Snapshot(EnginePhase.Running, new FeedStatus(FeedState.Flowing), "paper");

    public void Publish(EngineEvent engineEvent) => Events.Add(engineEvent);

    /// <summary>Starts, or starts again, from what the stores hold.</summary>
    public async Task<EngineRig> RestartAsync()
    {
        var state = await Store.LoadAsync(CancellationToken.None);
        if (state.Account is null && Parameters.Length > 0)
        {
            var set = new ParameterSet(1, Parameters.ToImmutableSortedDictionary(p => p.Name, p => p.Value));
            state = state with { Strategies = [.. _strategies.Select(s => new StrategyState(s.Id, false, set, null))] };
        }

        var account = state.Account ?? new TradingAccount(new AccountId("paper-1"), 1_000m, Machine.GetUtcNow(), null, "test");
        Core = new EngineCore(
            new EngineCoreSetup
            {
                Account = account,
                State = state,
                Feed = new FeedDescription("replay", MarketSymbol.EthUsd, Interval.OneMinute, "test candles", 60, IsRecorded),
                Strategies = _strategies,
                Venue = Wrap(new PaperVenue(account, [Rules], VenueBooks ?? Books, Paper, Machine)),
                Store = Journal ?? Store,
                Sink = this,
                Risk = Risk,
                Machine = Machine,
                ClockSkew = () => ClockSkew(),
            },
            () => { },
            CancellationToken.None);
        var resumeAt = state.Checkpoint?.Position;
        Core.WarmUp(new MarketHistory(
            MarketSymbol.EthUsd,
            [.. _closed.Where(c => resumeAt is { } at && (c.OpenTimeMs < at.OpenTimeMs || (c.OpenTimeMs == at.OpenTimeMs && at.Step == CandleSteps.Count - 1)))]));
        await Core.ReconcileAsync(state.LastFillAt, CancellationToken.None);
        return this;
    }

    public CommandResult Do(EngineCommand command) => Core.Execute(command);

    public void Activate() => Assert.True(Do(new ActivateStrategy(_strategies[0].Id, "trader@example.com")).IsSuccess);

    /// <summary>Plays a recording from where the journal says that it stopped, as a feed does after a restart.</summary>
    public void Resume(IReadOnlyList<Candle> recording)
    {
        var last = Store.Checkpoints.Values.LastOrDefault()?.Position;
        foreach (var candle in recording)
        {
            for (var step = 0; step < CandleSteps.Count; step++)
            {
                if (last is not { } at || candle.OpenTimeMs > at.OpenTimeMs || (candle.OpenTimeMs == at.OpenTimeMs && step > at.Step))
                {
                    Step(candle, step);
                }
            }
        }
    }

    /// <summary>Plays whole candles.</summary>
    public void Play(params IEnumerable<Candle> candles)
    {
        foreach (var candle in candles)
        {
            for (var step = 0; step < CandleSteps.Count; step++)
            {
                Step(candle, step);
            }
        }
    }

    public void Step(in Candle candle, int step)
    {
        if (step == CandleSteps.Count - 1 && (_closed.Count == 0 || _closed[^1].OpenTimeMs < candle.OpenTimeMs))
        {
            _closed.Add(candle);
        }

        Core.OnMarket(CandleSteps.At(MarketSymbol.EthUsd, Interval.OneMinute, candle, step));
    }

    /// <summary>Minute <paramref name="minute"/> with open, high, low, close.</summary>
    public static Candle Minute(int minute, decimal open, decimal high, decimal low, decimal close) =>
        new(1_746_000_000_000 + (minute * 60_000L), open, high, low, close, 10);

    /// <summary>Minute <paramref name="minute"/> in which nothing moves.</summary>
    public static Candle Flat(int minute, decimal price) => Minute(minute, price, price, price, price);
}
