using SparkStacker.Console.Components.Shared.Charts;
using SparkStacker.Tests.Shared.Components;

namespace SparkStacker.Console.Tests.Components.Shared.Charts;

public sealed class ChartCursorTests
{
    private readonly CandleEngine _engine = new(history: 100);

    [Fact]
    public void Next_First_IsEverything()
    {
        var message = Cursor().Next();

        Assert.True(message!.Load);
        Assert.Equal(101, message.Rows!.Count / ChartRows.Width);
    }

    [Fact]
    public void Next_LongHistory_IsTheNewest1500()
    {
        var engine = new CandleEngine(history: 2_000);

        var message = new ChartCursor(engine, SampleSnapshot.Strategy.Id).Next();

        Assert.Equal(ChartCursor.History + 1, message!.Rows!.Count / ChartRows.Width);
        Assert.Equal(engine.Snapshot.Forming!.Value.OpenTimeMs / 1000, message.Rows[^ChartRows.Width]);
    }

    [Fact]
    public void Next_Tick_IsTheFormingCandleAlone()
    {
        var cursor = Opened();
        var forming = _engine.Market.Tick(_engine.Snapshot.Forming!.Value);

        _engine.Form(forming);
        var message = cursor.Next();

        Assert.False(message!.Load);
        Assert.Equal(ChartRows.Width, message.Rows!.Count);
        Assert.Equal((double)forming.Close, message.Rows[4]);
        Assert.Equal(_engine.Snapshot.Strategies[0].FormingValues[0].Value, message.Rows[6]);
    }

    [Fact]
    public void Next_NothingChanged_IsNothing()
    {
        var cursor = Opened();
        _engine.Form(_engine.Market.Tick(_engine.Snapshot.Forming!.Value));
        cursor.Next();

        Assert.Null(cursor.Next());
    }

    [Fact]
    public void Next_CandleClosed_IsTheClosedOneAndTheNewOne()
    {
        var cursor = Opened();
        var closed = _engine.Market.Tick(_engine.Snapshot.Forming!.Value);

        _engine.Close(closed);
        var message = cursor.Next();

        Assert.False(message!.Load);
        Assert.Equal([closed.OpenTimeMs / 1000d, (closed.OpenTimeMs / 1000d) + 60], message.Rows!.Chunk(ChartRows.Width).Select(row => row[0]!.Value));
        Assert.Equal((double)closed.Close, message.Rows![4]);
    }

    [Fact]
    public void Next_SeveralClosed_BeginsWithTheNewestThatTheBrowserHas()
    {
        var cursor = Opened();
        var newest = _engine.Snapshot.Forming!.Value.OpenTimeMs / 1000d;
        for (var i = 0; i < 10; i++)
        {
            _engine.Close(_engine.Snapshot.Forming!.Value);
        }

        var message = cursor.Next();

        Assert.False(message!.Load);
        Assert.Equal(11, message.Rows!.Count / ChartRows.Width);
        Assert.Equal(newest, message.Rows![0]);
    }

    [Fact]
    public void Next_TooFarBehind_IsEverythingAgain()
    {
        var cursor = Opened();
        for (var i = 0; i < 90; i++)
        {
            _engine.Close(_engine.Snapshot.Forming!.Value);
        }

        Assert.True(cursor.Next()!.Load);
    }

    [Fact]
    public void Next_RecordingBeganAnew_IsEverythingAgain()
    {
        var cursor = Opened();

        _engine.Restart(new SampleMarket(seed: 2).Closed(50));
        var message = cursor.Next();

        Assert.True(message!.Load);
        Assert.Equal(51, message.Rows!.Count / ChartRows.Width);
    }

    [Fact]
    public void Next_AfterReset_IsEverythingAgain()
    {
        var cursor = Opened();

        cursor.Reset();

        Assert.True(cursor.Next()!.Load);
    }

    [Fact]
    public void Next_NoCandles_IsNothing() => Assert.Null(new ChartCursor(new CandleEngine(history: 0), SampleSnapshot.Strategy.Id).Next());

    private ChartCursor Cursor() => new(_engine, SampleSnapshot.Strategy.Id);

    private ChartCursor Opened()
    {
        var cursor = Cursor();
        cursor.Next();
        return cursor;
    }
}
