using SparkStacker.Trading.Exchanges;

namespace SparkStacker.Console.Components.Layout;

public sealed partial class LiveStatus : LiveComponent
{
    private FeedAge _age;

    private string ModeName => char.ToUpperInvariant(Snapshot.Mode[0]) + Snapshot.Mode[1..];

    private string ModeTitle => Snapshot.Mode == "paper" ? "Paper account: no real orders are sent." : $"Orders are sent to {Snapshot.Exchange}, {Snapshot.Mode}.";

    private string FeedClass => Snapshot.FeedStatus.State switch
    {
        FeedState.Disconnected => "bad",
        FeedState.Flowing when !_age.IsLate => "ok",
        _ => "late",
    };

    private string FeedText => $"{SourceName} · {string.Join(", ", Snapshot.Feed.Symbols)}";

    private string SourceName
    {
        get
        {
            var source = char.ToUpperInvariant(Snapshot.Feed.Source[0]) + Snapshot.Feed.Source[1..];
            return (Snapshot.Feed.IsRecorded, Snapshot.Feed.Speed) switch
            {
                (true, 0) => $"{source} at full speed",
                (true, var speed) => $"{source} {speed:0.##}×",
                _ => source,
            };
        }
    }

    private string FeedWord => Snapshot.FeedStatus.State switch
    {
        FeedState.Starting => "feed starting",
        FeedState.Ended => "recording ended",
        FeedState.Disconnected => _age.Age is { } age ? $"no data for {FeedAge.Text(age)}" : "no data",
        _ => _age.Age is { } age ? $"feed {FeedAge.Text(age)}" : "feed starting",
    };

    private string? PnlClass => Snapshot.Account.TodayPnl switch { > 0 => "up", < 0 => "down", _ => null };

    protected override void OnRead() => _age = FeedAge.Of(Snapshot, Now);
}
