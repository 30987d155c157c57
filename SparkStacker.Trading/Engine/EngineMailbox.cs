using System.Threading.Channels;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Engine;

/// <summary>What waits for the engine's loop: commands first, then market updates. Both queues are bounded.</summary>
internal sealed class EngineMailbox
{
    private readonly Channel<(EngineCommand Command, TaskCompletionSource<CommandResult> Answer)> _commands =
        Channel.CreateBounded<(EngineCommand, TaskCompletionSource<CommandResult>)>(
            new BoundedChannelOptions(256) { FullMode = BoundedChannelFullMode.Wait, SingleReader = true });

    // The feed waits while the engine is busy: a recording slows down, a live feed merges. Each update says whose it is: a session
    // that was left behind may still bring some.
    private readonly Channel<(MarketUpdate Update, StrategyGate Session)> _updates =
        Channel.CreateBounded<(MarketUpdate, StrategyGate)>(new BoundedChannelOptions(256) { FullMode = BoundedChannelFullMode.Wait, SingleReader = true });

    private readonly Channel<byte> _wake = Channel.CreateBounded<byte>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake() => _wake.Writer.TryWrite(0);

    /// <summary>Waits until something may be there; spurious wake-ups happen.</summary>
    public async ValueTask WaitAsync(CancellationToken cancellationToken) => await _wake.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);

    public bool TryPost(EngineCommand command, out Task<CommandResult> answer)
    {
        var source = new TaskCompletionSource<CommandResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        answer = source.Task;
        var posted = _commands.Writer.TryWrite((command, source));
        Wake();
        return posted;
    }

    public bool TryTakeCommand(out EngineCommand command, out TaskCompletionSource<CommandResult> answer)
    {
        var taken = _commands.Reader.TryRead(out var item);
        (command, answer) = item;
        return taken;
    }

    public async ValueTask PostAsync(MarketUpdate update, StrategyGate session, CancellationToken cancellationToken)
    {
        if (!_updates.Writer.TryWrite((update, session)))
        {
            Wake();
            await _updates.Writer.WriteAsync((update, session), cancellationToken).ConfigureAwait(false);
        }

        Wake();
    }

    /// <summary>The next update of a session; those of others are dropped.</summary>
    public bool TryTakeUpdate(StrategyGate session, out MarketUpdate update)
    {
        while (_updates.Reader.TryRead(out var item))
        {
            if (item.Session == session)
            {
                update = item.Update;
                return true;
            }
        }

        update = default;
        return false;
    }
}
