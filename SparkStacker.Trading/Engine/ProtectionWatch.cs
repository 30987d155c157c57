using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Engine;

/// <summary>
/// Looks after the stops: a position that has been without its resting stop for too long is reported, holds back entries until
/// it is protected again, and by setting is closed. Time is the machine's: a venue that doesn't answer does so in real time.
/// </summary>
internal sealed class ProtectionWatch(EngineContext context, ProtectionFlow protection, FlattenFlow flatten)
{
    private readonly Dictionary<PositionId, long> _since = [];
    private readonly HashSet<PositionId> _told = [];

    /// <summary>Looks at every position; on each idle moment and after each candle.</summary>
    public void Update()
    {
        if (context.Portfolio.Open.Count == 0 && _since.Count == 0)
        {
            return;
        }

        string? sentence = null;
        foreach (var position in context.Portfolio.Open.ToArray())
        {
            if (protection.IsProtected(position))
            {
                Restored(position);
            }
            else if (!_since.TryGetValue(position.Id, out var since))
            {
                _since[position.Id] = context.Machine.GetTimestamp();
            }
            else if (context.Machine.GetElapsedTime(since) is var missing && missing > context.Risk.Unprotected)
            {
                Missing(position, missing);
                sentence ??= Sentence(position, missing);
            }
        }

        Forget();
        context.Unprotected = sentence;
    }

    private void Missing(Position position, TimeSpan missing)
    {
        if (!_told.Add(position.Id))
        {
            return;
        }

        context.Emit(new ProtectionChanged(position, false, Sentence(position, missing)));
        if (context.Risk.CloseUnprotected)
        {
            flatten.Close(position, ExitReason.Risk, $"No stop at the venue for {missing.TotalSeconds:0} s.");
        }
        else
        {
            protection.Ensure(position);
        }
    }

    private void Restored(Position position)
    {
        _since.Remove(position.Id);
        if (_told.Remove(position.Id))
        {
            context.Emit(new ProtectionChanged(position, true, $"{position.Side} {position.Size} {position.Symbol.BaseAsset} of {position.Strategy} has its stop at the venue again."));
        }
    }

    private void Forget()
    {
        foreach (var id in _since.Keys.Where(id => context.Portfolio.Find(id) is null).ToArray())
        {
            _since.Remove(id);
            _told.Remove(id);
        }
    }

    private static string Sentence(Position position, TimeSpan missing) =>
        $"{position.Side} {position.Size} {position.Symbol.BaseAsset} of {position.Strategy} has had no stop at the venue for {missing.TotalSeconds:0} s.";
}
