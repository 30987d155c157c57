using System.Buffers;
using System.Text.Json;
using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Api.Json;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Api.Streaming;

/// <summary>What the server sends, as UTF-8 JSON.</summary>
internal static class StreamFrames
{
    // A snapshot may need more.
    private const int LargestKept = 16 * 1_024;

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json)? t_writer;

    public static byte[] Event(long sequence, StreamCursor cursor, StreamEvent e) => Write("event", writer =>
    {
        Place(writer, sequence, cursor);
        writer.WriteString("channel", e.Channel);
        writer.WritePropertyName("data");
        writer.WriteRawValue(e.Data, skipInputValidation: true);
    });

    public static byte[] Snapshot(long sequence, StreamCursor cursor, EngineSnapshot s, StreamLists lists, StreamFilter filter, string? reason) => Write("snapshot", writer =>
    {
        Place(writer, sequence, cursor);
        writer.WriteString("reason", reason ?? "subscribed");
        writer.WriteStartObject("channels");
        foreach (var channel in StreamChannels.All.Where(filter.Channels.Contains))
        {
            writer.WritePropertyName(channel);
            JsonSerializer.Serialize(writer, Of(channel, s, lists, filter), ApiJson.Options);
        }

        writer.WriteEndObject();
    });

    public static byte[] Welcome(TimeSpan heartbeat) => Write("welcome", writer => writer.WriteNumber("heartbeatSeconds", heartbeat.TotalSeconds));

    public static byte[] Heartbeat(StreamView view, DateTimeOffset now) => Write("heartbeat", writer =>
    {
        Place(writer, view.Sequence, view.Cursor);
        writer.WriteString("time", UtcTime.ToText(now));
    });

    public static byte[] Resumed(StreamView view) => Write("resumed", writer => Place(writer, view.Sequence, view.Cursor));

    public static byte[] Error(string code, string detail) => Write("error", writer =>
    {
        writer.WriteString("code", code);
        writer.WriteString("detail", detail);
    });

    private static object Of(string channel, EngineSnapshot s, StreamLists lists, StreamFilter filter) => channel switch
    {
        StreamChannels.Positions => s.Positions.Where(p => filter.Wants(p.Position.Strategy.Value, p.Position.Symbol.Name)).Select(PositionItem.Of).ToArray(),
        StreamChannels.Orders => s.OpenOrders.Where(o => filter.Wants(o.Strategy.Value, o.Symbol.Name)).Select(OrderItem.Of).ToArray(),
        StreamChannels.Trades => s.Trades.Where(t => filter.Wants(t.Strategy.Value, t.Symbol.Name)).Select(TradeItem.Of).ToArray(),
        StreamChannels.Signals => s.Signals.Where(i => filter.Wants(i.Strategy.Value, i.Symbol.Name)).Select(SignalItem.Of).ToArray(),
        StreamChannels.Strategies => s.Strategies.Where(v => filter.Wants(v.Definition.Id.Value, v.Definition.Symbol.Name)).Select(StrategyItem.Of).ToArray(),
        StreamChannels.Prices => MarketItem.All(s).Where(m => filter.Wants(null, m.Symbol)).ToArray(),
        StreamChannels.Risk => new StreamRisk(KillSwitchState.Of(s.KillSwitch, s.KillSwitchReport), [.. s.Stops.Select(StopItem.Of)], [.. s.Blocks]),
        StreamChannels.Alerts => lists.Alerts.Where(a => filter.Wants(a.Strategy, null)).ToArray(),
        StreamChannels.Jobs => lists.Jobs.Where(j => filter.Wants(j.Strategy, null)).ToArray(),
        _ => SystemStatus.Of(s),
    };

    private static void Place(Utf8JsonWriter writer, long sequence, StreamCursor cursor)
    {
        writer.WriteNumber("sequence", sequence);
        writer.WriteString("cursor", cursor.ToString());
    }

    // Each event is written for each subscriber: the writer is kept, only the frame itself is new.
    private static byte[] Write(string type, Action<Utf8JsonWriter> write)
    {
        var (buffer, writer) = t_writer ??= NewWriter();
        buffer.ResetWrittenCount();
        writer.Reset();
        writer.WriteStartObject();
        writer.WriteString("type", type);
        write(writer);
        writer.WriteEndObject();
        writer.Flush();
        var frame = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity > LargestKept)
        {
            t_writer = null;
        }

        return frame;
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json) NewWriter()
    {
        var buffer = new ArrayBufferWriter<byte>(1_024);
        return (buffer, new Utf8JsonWriter(buffer));
    }
}
