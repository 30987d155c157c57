using System.Collections.Concurrent;
using SparkStacker.Console.Identity;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Api.Recent;

/// <summary>
/// Answers of the lists that programs ask for again and again, kept for a second at most and only while they are true: until
/// trading, a user, a session or a token changes. Within that second who asks and what is true was found out once for all.
/// </summary>
internal sealed class RecentAnswers : IDisposable
{
    private const int Most = 256;
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<RecentAnswerKey, RecentAnswer> _answers = new();
    private readonly IEngineReader _engine;
    private readonly TimeProvider _clock;
    private readonly UserChanges _changes;
    private long _generation;

    public RecentAnswers(IEngineReader engine, TimeProvider clock, UserChanges changes)
    {
        (_engine, _clock, _changes) = (engine, clock, changes);
        _changes.Changed += Forget;
    }

    /// <summary>What is known before an answer is made: if it changes meanwhile, the answer isn't kept for long.</summary>
    public (EngineSnapshot Snapshot, long At, long Generation) Before() => (_engine.Snapshot, _clock.GetTimestamp(), Interlocked.Read(ref _generation));

    public RecentAnswer? Find(HttpContext context) =>
        RecentAnswerKey.Of(context.Request) is { } key && _answers.TryGetValue(key, out var found) && IsTrue(found, context) ? found : null;

    public void Keep(HttpContext context, ApiAnswer answer, (EngineSnapshot Snapshot, long At, long Generation) before)
    {
        if (answer.Status != StatusCodes.Status200OK || RecentAnswerKey.Of(context.Request) is not { } key || context.GetEndpoint() is not { } endpoint)
        {
            return;
        }

        // Older ones hold on to states of trading that are long over.
        if (_answers.Count >= Most)
        {
            _answers.Clear();
        }

        _answers[key] = new RecentAnswer(answer, endpoint, context.User, context.Connection.RemoteIpAddress, before.Snapshot, before.At, before.Generation);
    }

    public void Dispose() => _changes.Changed -= Forget;

    private void Forget(string userId)
    {
        Interlocked.Increment(ref _generation);
        _answers.Clear();
    }

    private bool IsTrue(RecentAnswer answer, HttpContext context) =>
        answer.Generation == Interlocked.Read(ref _generation)
        && _clock.GetElapsedTime(answer.At) < s_longest
        && answer.Endpoint.Metadata.GetMetadata<Freshness>()!.Holds(answer.Snapshot, _engine.Snapshot)
        && Equals(answer.Address, context.Connection.RemoteIpAddress);
}
