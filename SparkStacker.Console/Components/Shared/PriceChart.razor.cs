using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SparkStacker.Console.Components.Shared.Charts;
using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Console.Hosting;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Components.Shared;

/// <summary>
/// Candles, volume and the strategy's indicator over one time axis. Draws itself in the browser: renders again only when its
/// words change, and sends the newest candle at most five times a second.
/// </summary>
public sealed partial class PriceChart : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan s_shortestInterval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_longestAnswer = TimeSpan.FromSeconds(10);

    private readonly string _tableId = "candles-" + Guid.NewGuid().ToString("N")[..8];
    private ElementReference _host;
    private ChartCursor? _cursor;
    private IJSObjectReference? _module;
    private IJSObjectReference? _chart;
    private IAsyncDisposable? _subscription;
    private IReadOnlyList<ChartLine> _lines = [];
    private IReadOnlyList<ChartFill> _fills = [];
    private string _sentence = "";
    private string? _fault;
    private long _newestMs = -1;
    private bool _hasCandles;
    private bool _hasProtection;
    private bool _tableIsOpen;
    private bool _fit;
    private bool _shouldRender = true;
    private bool _isRefreshing;
    private bool _isDisposed;

    [Inject]
    public required IEngineReader Engine { get; init; }

    [Inject]
    public required ILiveFeed Feed { get; init; }

    [Inject]
    public required IJSRuntime JavaScript { get; init; }

    [Inject]
    public required ILogger<PriceChart> Logger { get; init; }

    /// <summary>Strategy whose market and indicator are drawn.</summary>
    [Parameter, EditorRequired]
    public required StrategyId Strategy { get; set; }

    protected override void OnInitialized()
    {
        _cursor = new ChartCursor(Engine, Strategy);
        Describe(Engine.Snapshot);
    }

    // Parameters are the same for life; what moves goes to the browser without a render.
    protected override bool ShouldRender() => _shouldRender;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        _shouldRender = false;
        if (firstRender)
        {
            await OpenAsync();
            _subscription = Feed.Subscribe(s_shortestInterval, () => InvokeAsync(RefreshAsync));
        }
    }

    private async Task OpenAsync()
    {
        _cursor!.Reset();
        await GuardedAsync(async () =>
        {
            Fault(null);
            _module ??= await JavaScript.InvokeAsync<IJSObjectReference>("import", "./Components/Shared/PriceChart.razor.js");
            await CloseChartAsync();
            await RefreshAsync();
        });
    }

    // One refresh at a time: the feed's calls follow each other, but a retry may come between.
    private async Task RefreshAsync()
    {
        if (_isDisposed || _isRefreshing || _module is null || _fault is not null)
        {
            return;
        }

        _isRefreshing = true;
        try
        {
            await RefreshOnceAsync(_module);
        }
        finally
        {
            _isRefreshing = false;
        }
    }

    private async Task RefreshOnceAsync(IJSObjectReference module)
    {
        var snapshot = Engine.Snapshot;
        Describe(snapshot);
        if (_shouldRender)
        {
            StateHasChanged();
        }

        await GuardedAsync(async () =>
        {
            var message = Message(snapshot);
            if (_chart is null && message.Load)
            {
                _chart = await module.InvokeAsync<IJSObjectReference>("create", s_longestAnswer, _host, Options(snapshot), message with { Fit = _fit });
            }
            else if (_chart is not null && !message.IsEmpty && !await _chart.InvokeAsync<bool>("apply", s_longestAnswer, message))
            {
                // The browser has missed something: it gets everything anew.
                _cursor!.Reset();
                await _chart.InvokeAsync<bool>("apply", s_longestAnswer, Message(snapshot));
            }
        });
    }

    private ChartMessage Message(EngineSnapshot snapshot)
    {
        var message = _cursor!.Next() ?? new ChartMessage();
        var lines = ChartOverlay.Lines(snapshot, Strategy);
        var fills = ChartOverlay.Fills(snapshot, Strategy);
        if (message.Load || !lines.SequenceEqual(_lines))
        {
            message = message with { Lines = _lines = lines };
        }

        return message.Load || !fills.SequenceEqual(_fills) ? message with { Fills = _fills = fills } : message;
    }

    private object Options(EngineSnapshot snapshot)
    {
        var market = ChartMarket.Of(snapshot, Strategy);
        return new
        {
            decimals = Prices.Decimals(market.LastPrice ?? 1, market.Rules),
            indicator = ChartIndicator.Of(View(snapshot)!),
            barSpacing = 7,
        };
    }

    private StrategyView? View(EngineSnapshot snapshot) => snapshot.Strategies.FirstOrDefault(view => view.Definition.Id == Strategy);

    // The words change with each closed candle.
    private void Describe(EngineSnapshot snapshot)
    {
        var hasProtection = snapshot.Positions.Any(view => view.Position.Strategy == Strategy);
        var market = ChartMarket.Of(snapshot, Strategy);
        var last = Engine.Candles(market.Symbol, market.Interval, 1).Span;
        var newestMs = last.IsEmpty ? 0 : last[0].OpenTimeMs;
        if (newestMs == _newestMs && hasProtection == _hasProtection)
        {
            return;
        }

        var points = Engine.Indicators(Strategy, 1);
        (_newestMs, _hasCandles, _hasProtection, _shouldRender) = (newestMs, !last.IsEmpty || market.Forming is not null, hasProtection, true);
        _sentence = last.IsEmpty
            ? $"{market.Symbol}: no candles yet."
            : ChartSentence.For(market, last[0], View(snapshot), points.Length > 0 && points[0].OpenTimeMs == newestMs ? points[0] : null);
    }

    private void ToggleTable()
    {
        _tableIsOpen = !_tableIsOpen;
        _shouldRender = true;
    }

    private async Task ToggleFitAsync()
    {
        _fit = !_fit;
        _shouldRender = true;
        await GuardedAsync(async () =>
        {
            if (_chart is not null)
            {
                await _chart.InvokeAsync<bool>("apply", new ChartMessage { Fit = _fit });
            }
        });
    }

    private async Task GuardedAsync(Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (Exception exception) when (exception is JSDisconnectedException or ObjectDisposedException)
        {
            // The tab is gone; disposal follows.
        }
        catch (OperationCanceledException)
        {
            // No answer: nobody knows what the browser has now.
            _cursor!.Reset();
        }
        catch (JSException exception)
        {
            Log.ChartFailed(Logger, exception, Strategy);
            Fault("The chart can't be drawn in this browser. " + exception.Message.Split('\n')[0]);
            StateHasChanged();
        }
    }

    private void Fault(string? sentence) => (_fault, _shouldRender) = (sentence, _shouldRender || _fault != sentence);

    private async Task CloseChartAsync()
    {
        if (_chart is { } chart)
        {
            _chart = null;
            await chart.InvokeVoidAsync("dispose");
            await chart.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        if (_subscription is not null)
        {
            await _subscription.DisposeAsync();
        }

        await GuardedAsync(async () =>
        {
            await CloseChartAsync();
            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        });
    }
}
