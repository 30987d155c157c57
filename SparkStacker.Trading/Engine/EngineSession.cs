using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Exchanges;

namespace SparkStacker.Trading.Engine;

/// <summary>One run of the core on one account and one feed, from reconciling to the end.</summary>
internal sealed class EngineSession(EngineCore core, IMarketDataFeed feed, EngineMailbox mailbox, TimeProvider machine, StrategyGate gate, Action<EnginePhase> publish)
{
    // While updates pour in, readers see a new state this often.
    private static readonly TimeSpan s_busyPublish = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_idle = TimeSpan.FromMilliseconds(250);

    private EnginePhase _phase = EnginePhase.Reconciling;
    private long _published;

    /// <summary>Runs until stopped or until a restart of the recording is asked for.</summary>
    /// <returns>The command that ended the session, and whom to answer; null when stopped.</returns>
    public async Task<(RestartRecording Command, TaskCompletionSource<CommandResult> Answer)?> RunAsync(
        DateTimeOffset? lastFillAt, CancellationToken cancellationToken)
    {
        Publish();
        await core.ReconcileAsync(lastFillAt, cancellationToken).ConfigureAwait(false);
        _phase = EnginePhase.Running;
        core.Tell(new FeedChanged(feed.Description.Source, feed.Status));
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = ReadAsync(ending.Token);
        var timer = TickAsync(ending.Token);
        try
        {
            return await LoopAsync(reading, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(reading, timer).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (!gate.IsClosed && mailbox.TryTakeUpdate(gate, out _))
            {
                // Updates of a session that has ended belong to nobody.
            }
        }
    }

    private async Task<(RestartRecording Command, TaskCompletionSource<CommandResult> Answer)?> LoopAsync(Task reading, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            while (mailbox.TryTakeCommand(out var command, out var answer))
            {
                if (command is RestartRecording restart && feed.Description.IsRecorded)
                {
                    return (restart, answer);
                }

                answer.SetResult(command is RestartRecording
                    ? CommandResult.Failed("not_a_recording", "Live market data can't be started again.")
                    : core.Execute(command));
                Publish();
            }

            if (mailbox.TryTakeUpdate(gate, out var update))
            {
                core.OnMarket(update);
                if (machine.GetElapsedTime(_published) >= s_busyPublish)
                {
                    Publish();
                }

                continue;
            }

            if (reading.IsCompleted && _phase == EnginePhase.Running)
            {
                await reading.ConfigureAwait(false); // A fault of the feed ends the session; its end does not.
                _phase = EnginePhase.Ended;
                core.Tell(new FeedChanged(feed.Description.Source, feed.Status));
            }

            core.OnIdle(force: _phase == EnginePhase.Ended);
            Publish();
            await mailbox.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        return null;
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var update in feed.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                await mailbox.PostAsync(update, gate, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            mailbox.Wake();
        }
    }

    private async Task TickAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(s_idle, machine);
        while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false))
        {
            mailbox.Wake();
        }
    }

    private void Publish()
    {
        _published = machine.GetTimestamp();
        publish(_phase);
    }
}
