using System.Text.Json;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Console.Storage.Entities;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Tests.Storage;

public sealed class StoredJsonTests
{
    public static TheoryData<Type> EventTypes => [.. RandomRecords.EventTypes];

    [Theory]
    [MemberData(nameof(EventTypes))]
    public void Event_WrittenAndRead_IsTheSame(Type type)
    {
        var records = new RandomRecords(7);
        for (var i = 0; i < 50; i++)
        {
            var written = (EngineEvent)records.Next(type)! with { Sequence = i + 1 };
            var row = EventRow.From(written);
            var read = row.ToEvent();
            Assert.IsType(type, read);
            Assert.Equal(Text(written), Text(read));
            Assert.Contains($"\"type\":\"{row.Type}\"", row.Payload, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Event_WithoutAPropertyThatCameLater_IsRead()
    {
        var row = EventRow.From(new PositionOpened(new RandomRecords(1).Next<Position>()));
        using var document = JsonDocument.Parse(row.Payload);
        var older = row.Payload.Replace($",\"parameterVersion\":{document.RootElement.GetProperty("position").GetProperty("parameterVersion")}", "", StringComparison.Ordinal);
        Assert.NotEqual(row.Payload, older);
        var read = JsonSerializer.Deserialize<EngineEvent>(older, StoredJson.Options);
        Assert.Equal(0, Assert.IsType<PositionOpened>(read).Position.ParameterVersion);
    }

    [Fact]
    public void Signal_WithIndicatorsThatAreNotWarm_KeepsThem()
    {
        var signal = new RandomRecords(1).Next<SignalRecord>() with { Values = [new IndicatorValue("macd", double.NaN), new IndicatorValue("signal", 1.25e-9)] };
        Assert.Equal(signal.Values.ToArray(), SignalRow.From(signal).ToSignal().Values.ToArray());
    }

    // Lists in records compare by reference, so the text is compared.
    private static string Text(EngineEvent engineEvent) => JsonSerializer.Serialize(engineEvent, StoredJson.Options);
}
