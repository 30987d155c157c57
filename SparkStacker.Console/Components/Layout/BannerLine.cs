using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Exchanges;

namespace SparkStacker.Console.Components.Layout;

/// <summary>One line above every page: what this is, and what holds trading back.</summary>
/// <param name="Key">Identity, so that a line keeps its place; also chooses its button.</param>
/// <param name="Kind">Css class: <c>bad</c> for money or stop, <c>info</c> for an offer, empty for "look".</param>
internal sealed record BannerLine(string Key, string Kind, string Text)
{
    public const string KillSwitch = "kill-switch";
    public const string Ended = "ended";

    public static IReadOnlyList<BannerLine> Of(EngineSnapshot snapshot)
    {
        var lines = new List<BannerLine>();
        if (snapshot.KillSwitch is { IsEngaged: true } stop)
        {
            lines.Add(new(KillSwitch, "bad", $"Trading is stopped{By(stop)}: {stop.Reason?.TrimEnd('.')}. {snapshot.KillSwitchReport?.Sentence ?? "No new positions; closing stays possible."}"));
        }

        if (snapshot.Unprotected is { } unprotected)
        {
            lines.Add(new("unprotected", "bad", $"Not protected: {unprotected} Close it, or watch it; new entries wait."));
        }

        if (snapshot.StorageFault is { } fault)
        {
            lines.Add(new("storage", "bad", $"No new orders: the journal can't be written. {fault}"));
        }

        if (snapshot.Phase is EnginePhase.Faulted)
        {
            lines.Add(new("fault", "bad", $"Trading has stopped by a fault. {snapshot.FeedStatus.Reason}".TrimEnd()));
        }

        lines.Add(new("mode", "", Mode(snapshot)));
        if (snapshot.Phase is EnginePhase.Ended || snapshot.FeedStatus.State is FeedState.Ended)
        {
            lines.Add(new(Ended, "info", "The recording has ended. Positions can still be closed."));
        }

        // What the engine says beyond the lines above, for example orders whose outcome is unknown.
        string?[] told = [snapshot.KillSwitch.IsEngaged ? snapshot.KillSwitch.Reason : null, snapshot.StorageFault, snapshot.Unprotected, snapshot.Phase is EnginePhase.Faulted or EnginePhase.Ended ? snapshot.FeedStatus.Reason : null];
        lines.AddRange(snapshot.Blocks
            .Where(block => !told.Any(reason => reason is { Length: > 0 } && block.Contains(reason, StringComparison.Ordinal)))
            .Select(block => new BannerLine(block, "", block)));
        return lines;
    }

    private static string Mode(EngineSnapshot snapshot) => snapshot.Mode == "paper"
        ? $"Paper account{(snapshot.LastUpdateAt is null ? "" : $" on {snapshot.Feed.Sentence}")}. No real orders are sent."
        : $"{char.ToUpperInvariant(snapshot.Mode[0])}{snapshot.Mode[1..]}: orders are sent to {snapshot.Exchange}. Market data: {snapshot.Feed.Sentence}.";

    private static string By(KillSwitchView stop) => stop switch
    {
        { Actor: { } actor, Since: { } since } => $" by {actor} since {since:yyyy-MM-dd HH:mm} UTC",
        { Actor: { } actor } => $" by {actor}",
        _ => "",
    };
}
