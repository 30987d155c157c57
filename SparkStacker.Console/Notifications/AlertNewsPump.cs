using System.Data.Common;
using System.Threading.Channels;
using SparkStacker.Console.Alerts;
using SparkStacker.Console.Hosting;

namespace SparkStacker.Console.Notifications;

/// <summary>Makes notifications of what Alertmanager tells.</summary>
internal sealed class AlertNewsPump(IAlertReader alerts, NotificationWriter writer, StartupState state, ILogger<AlertNewsPump> logger) : BackgroundService
{
    private const int Looked = 500;

    private readonly AlertNews _news = new();
    private readonly Channel<bool> _changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private bool _isFirst = true;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await state.IsReadyAsync(stoppingToken))
        {
            return;
        }

        using var subscription = alerts.OnChanged(() => _changed.Writer.TryWrite(true));
        await LookAsync(stoppingToken);
        await foreach (var _ in _changed.Reader.ReadAllAsync(stoppingToken))
        {
            await LookAsync(stoppingToken);
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var page = await alerts.ListAsync(new AlertFilter(), null, Looked, cancellationToken);
            var news = _news.Look(page.Items, _isFirst);
            _isFirst = false;
            if (news.Count > 0)
            {
                await writer.AddAsync(news, cancellationToken);
            }
        }
        catch (Exception fault) when (fault is DbException or IOException or Microsoft.EntityFrameworkCore.DbUpdateException)
        {
            logger.NotKept(fault, 1);
        }
    }
}
