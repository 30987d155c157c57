using System.Data.Common;
using SparkStacker.Console.Hosting;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Notifications;

/// <summary>Makes notifications of the engine's events, beside the engine and never in its way.</summary>
internal sealed class EngineNewsPump : BackgroundService
{
    private const int Waiting = 16_384;
    private const int Batch = 256;

    private readonly NotificationWriter _writer;
    private readonly StartupState _state;
    private readonly ILogger<EngineNewsPump> _logger;
    private readonly EngineSubscription _events;
    private long _dropped;

    // Subscribed before the engine starts, so that nothing is missed.
    public EngineNewsPump(IEngineEvents events, NotificationWriter writer, StartupState state, ILogger<EngineNewsPump> logger) =>
        (_writer, _state, _logger, _events) = (writer, state, logger, events.Subscribe(Waiting));

    public override void Dispose()
    {
        _events.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await _state.IsReadyAsync(stoppingToken))
        {
            return;
        }

        List<News> news = new(Batch);
        while (await _events.Reader.WaitToReadAsync(stoppingToken))
        {
            news.Clear();
            while (news.Count < Batch && _events.Reader.TryRead(out var engineEvent))
            {
                if (EngineNews.Of(engineEvent) is { } told)
                {
                    news.Add(told);
                }
            }

            if (_events.Dropped is var dropped && dropped != _dropped)
            {
                _logger.EventsDropped(dropped - _dropped);
                _dropped = dropped;
            }

            await AddAsync(news, stoppingToken);
        }
    }

    private async Task AddAsync(List<News> news, CancellationToken cancellationToken)
    {
        try
        {
            if (news.Count > 0)
            {
                await _writer.AddAsync(news, cancellationToken);
            }
        }
        catch (Exception fault) when (fault is DbException or IOException or Microsoft.EntityFrameworkCore.DbUpdateException)
        {
            _logger.NotKept(fault, news.Count);
        }
    }
}
