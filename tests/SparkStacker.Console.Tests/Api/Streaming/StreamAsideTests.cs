using System.Text;
using System.Text.Json;
using SparkStacker.Console.Alerts;
using SparkStacker.Console.Api.Streaming;
using SparkStacker.Console.Tests.Alerts;
using SparkStacker.Console.Tests.Fixtures;

namespace SparkStacker.Console.Tests.Api.Streaming;

public sealed class StreamAsideTests
{
    private static readonly StreamFilter s_alerts = new(new HashSet<string> { StreamChannels.Alerts }, null, null);

    private readonly StreamJournal _journal = new(capacity: 20);
    private readonly StreamAside _aside;
    private readonly StreamChangesOf<Alert> _changes = new(StreamChannels.Alerts, a => a.Id, a => a.Strategy, a => a.Summary, "alert");

    public StreamAsideTests() => _aside = new StreamAside(_journal);

    [Fact]
    public void Look_SameThenChangedThenDeleted_TellsOnlyChanges()
    {
        var (first, second) = (SampleAlert.Firing, SampleAlert.Firing with { Id = "b-1" });
        Assert.Empty(_changes.Look([first], SampleAlert.Start));
        Assert.Empty(_changes.Look([first with { Labels = new Dictionary<string, string>(first.Labels) }], SampleAlert.Start));

        var told = _changes.Look([second, first with { State = AlertState.Acknowledged }], SampleAlert.Start);
        var gone = _changes.Look([first with { State = AlertState.Acknowledged }], SampleAlert.Start);

        Assert.Equal(["acknowledged", "firing"], told.Select(e => Data(e).GetProperty("item").GetProperty("state").GetString()));
        Assert.Equal("alert_deleted", Data(Assert.Single(gone)).GetProperty("event").GetString());
    }

    [Fact]
    public void Subscribe_BetweenListAndJournal_HasTheChangeOnce()
    {
        // The worst moment: the snapshot is taken when the lists hold the change and the journal doesn't yet.
        var view = new StreamView(_journal, new FixedEngine(), _aside);
        _aside.Tell(new StreamLists(0, [SampleAlert.Firing], []), []);
        var snapshot = JsonDocument.Parse(view.Subscribe(s_alerts)).RootElement;
        _journal.Append([Event(1) with { Revision = 1 }, Event(2) with { Revision = 2 }]);

        List<byte[]> frames = [];
        view.TryNext(frames);

        Assert.Single(snapshot.GetProperty("channels").GetProperty("alerts").EnumerateArray());
        Assert.Equal(2, JsonDocument.Parse(Assert.Single(frames)).RootElement.GetProperty("data").GetProperty("number").GetInt32());
    }

    [Fact]
    public void Resume_WithTheCursorOfTheSnapshot_StillHasTheChangeOnce()
    {
        _aside.Tell(new StreamLists(0, [SampleAlert.Firing], []), []);
        var view = new StreamView(_journal, new FixedEngine(), _aside);
        view.Subscribe(s_alerts);
        Assert.True(StreamCursor.TryParse(view.Cursor.ToString(), out var cursor));
        _journal.Append([Event(1) with { Revision = 1 }, Event(2) with { Revision = 2 }]);

        var again = new StreamView(_journal, new FixedEngine(), _aside);
        Assert.Null(again.Resume(s_alerts, view.Sequence, cursor));
        List<byte[]> frames = [];
        again.TryNext(frames);

        Assert.Single(frames);
    }

    private static JsonElement Data(StreamEvent e) => JsonDocument.Parse(e.Data).RootElement;

    private static StreamEvent Event(int number) => new(0, StreamChannels.Alerts, null, null, Encoding.UTF8.GetBytes($$"""{"number":{{number}}}"""));
}
