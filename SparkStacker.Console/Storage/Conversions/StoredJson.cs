using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Storage.Conversions;

/// <summary>JSON in columns: events, indicator values, parameters. Exact decimals, ids and enums as text, NaN by name.</summary>
internal static class StoredJson
{
    private static readonly Dictionary<Type, string> s_eventNames = typeof(EngineEvent)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToDictionary(a => a.DerivedType, a => (string)a.TypeDiscriminator!);

    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>The event's stable name, for example <c>position_opened</c>.</summary>
    public static string EventName(EngineEvent engineEvent) => EventName(engineEvent.GetType());

    /// <summary>The stable name of a type of event.</summary>
    public static string EventName(Type type) => s_eventNames[type];

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            IgnoreReadOnlyProperties = true, // Computed ones are computed again.
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { AllowMissing } },
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
                new IdJson<AccountId>(id => id.Value, text => new AccountId(text)),
                new IdJson<ClientOrderId>(id => id.Value, text => new ClientOrderId(text)),
                new IdJson<PositionId>(id => id.Value, text => new PositionId(text)),
                new IdJson<StrategyId>(id => id.Value, text => new StrategyId(text)),
                new IdJson<MarketSymbol>(id => id.Name, text => new MarketSymbol(text)),
            },
        };
        options.MakeReadOnly();
        return options;
    }

    // What an older version wrote must stay readable after a record has grown a required property.
    private static void AllowMissing(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.IsRequired = false;
        }
    }
}
