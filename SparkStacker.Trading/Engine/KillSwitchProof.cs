using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Exchanges;

namespace SparkStacker.Trading.Engine;

/// <summary>
/// Doesn't believe that trading has stopped before the venue says so: asks for the account until it is as it should be, then
/// reports; reports once what is still open where that takes long, and goes on.
/// </summary>
internal sealed class KillSwitchProof(EngineContext context, VenueLink link)
{
    private static readonly TimeSpan s_askAgain = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_takesLong = TimeSpan.FromSeconds(30);

    private Request? _request;

    /// <summary>Starts anew.</summary>
    /// <param name="closesAll">No position may be left.</param>
    /// <param name="closing">Positions that are being closed.</param>
    /// <param name="cancelling">Entry orders that are being cancelled.</param>
    public void Start(bool closesAll, int closing, int cancelling)
    {
        _request = new Request(closesAll, closing, cancelling, context.Machine.GetTimestamp());
        context.KillSwitchReport = null;
    }

    /// <summary>Nothing is to be proven any more.</summary>
    public void Stop() => _request = null;

    /// <summary>Asks the venue, at most once a second; on each idle moment.</summary>
    public void Poll()
    {
        if (_request is not { } request || (request.AskedAt is { } at && context.Machine.GetElapsedTime(at) < s_askAgain))
        {
            return;
        }

        request.AskedAt = context.Machine.GetTimestamp();
        if (OpenHere(request) is { } open)
        {
            TellIfLong(request, open);
            return;
        }

        link.Ask(context.Venue.QueryAccountAsync(context.MarketTime, link.Stopping), answer => Judge(request, answer));
    }

    private void Judge(Request request, VenueResult<VenueAccount> answer)
    {
        if (_request != request)
        {
            return; // Engaged anew, or released, while the venue was being asked.
        }

        var open = !answer.IsSuccess ? $"the venue doesn't answer ({answer.Error.Message})"
            : request.ClosesAll && answer.Value.Positions.Count > 0 ? "the venue holds " + string.Join(", ", answer.Value.Positions.Select(p => $"{p.SignedSize} {p.Symbol.BaseAsset}"))
            : OpenHere(request);
        if (open is not null)
        {
            TellIfLong(request, open);
            return;
        }

        var elapsed = context.Machine.GetElapsedTime(request.StartedAt);
        Tell(new KillSwitchReport(true, elapsed, request.Closing, request.Cancelling, request.ClosesAll
            ? $"Trading has stopped and the venue confirms it: flat after {elapsed.TotalSeconds:0.0} s, {Count(request.Closing, "position", "positions")} closed, {Count(request.Cancelling, "entry", "entries")} cancelled."
            : $"Trading has stopped: {Count(request.Cancelling, "entry", "entries")} cancelled; open with their stops: {Count(context.Portfolio.Open.Count, "position", "positions")}."));
        _request = null;
    }

    private string? OpenHere(Request request)
    {
        var entries = context.Orders.Open.Count(o => !o.ReduceOnly);
        var positions = request.ClosesAll ? context.Portfolio.Open.Count : 0;
        return entries + positions == 0 ? null : $"still open: {Count(positions, "position", "positions")} and {Count(entries, "entry order", "entry orders")}";
    }

    private void TellIfLong(Request request, string open)
    {
        var elapsed = context.Machine.GetElapsedTime(request.StartedAt);
        if (!request.IsTold && elapsed >= s_takesLong)
        {
            request.IsTold = true;
            Tell(new KillSwitchReport(false, elapsed, request.Closing, request.Cancelling, $"Trading is stopped, but after {elapsed.TotalSeconds:0} s {open}. Trying on."));
        }
    }

    private static string Count(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";

    private void Tell(KillSwitchReport report)
    {
        context.KillSwitchReport = report;
        context.Emit(new KillSwitchReported(report));
    }

    private sealed class Request(bool closesAll, int closing, int cancelling, long startedAt)
    {
        public bool ClosesAll { get; } = closesAll;

        public int Closing { get; } = closing;

        public int Cancelling { get; } = cancelling;

        public long StartedAt { get; } = startedAt;

        public long? AskedAt { get; set; }

        public bool IsTold { get; set; }
    }
}
