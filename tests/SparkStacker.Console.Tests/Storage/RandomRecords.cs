using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Tests.Storage;

/// <summary>Records of the domain with every property set at random, so that a property without a column is noticed.</summary>
internal sealed class RandomRecords(int seed)
{
    private static readonly string[] s_texts = ["a", "", "it's \"quoted\"", "ünïcødé 💥", "; DROP TABLE orders", "two\nlines"];

    private static readonly ImmutableArray<Type> s_events =
        [.. typeof(EngineEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => a.DerivedType)];

    private readonly Random _random = new(seed);

    public static ImmutableArray<Type> EventTypes => s_events;

    public T Next<T>() => (T)Next(typeof(T))!;

    public int Number(int below) => _random.Next(below);

    public bool Chance(double probability) => _random.NextDouble() < probability;

    // Without trailing zeros, so that equal values are equal text too.
    public decimal Decimal()
    {
        var scale = _random.Next(0, 9);
        var digits = _random.NextInt64(-9_999_999_999, 9_999_999_999);
        return new decimal(digits % 10 == 0 ? digits + 1 : digits) / (decimal)Math.Pow(10, scale);
    }

    public object? Next(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Chance(0.3) ? null : Next(inner);
        }

        return type switch
        {
            _ when type == typeof(string) => s_texts[_random.Next(s_texts.Length)],
            _ when type == typeof(decimal) => Decimal(),
            _ when type == typeof(bool) => Chance(0.5),
            _ when type == typeof(int) => _random.Next(0, 1_000),
            _ when type == typeof(long) => _random.NextInt64(0, 2_000_000_000_000),
            _ when type == typeof(double) => _random.NextDouble(),
            _ when type == typeof(DateTimeOffset) => DateTimeOffset.FromUnixTimeMilliseconds(_random.NextInt64(1_600_000_000_000, 1_600_000_000_050)),
            _ when type == typeof(MarketSymbol) => Chance(0.5) ? MarketSymbol.EthUsd : MarketSymbol.BtcUsd,
            _ when type.IsEnum => Enum.GetValues(type).GetValue(_random.Next(Enum.GetValues(type).Length)),
            _ when type == typeof(EngineEvent) => Next(s_events[_random.Next(s_events.Length)]),
            _ when type == typeof(ImmutableSortedDictionary<string, decimal>) =>
                ImmutableSortedDictionary<string, decimal>.Empty.Add("fast", Decimal()).Add("slow", Decimal()),
            _ when type == typeof(ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, decimal>>) =>
                ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, decimal>>.Empty.Add("macd", Next<ImmutableSortedDictionary<string, decimal>>()),
            _ when type.IsGenericType => List(type),
            _ => Record(type),
        };
    }

    private object List(Type type)
    {
        var array = Array.CreateInstance(type.GetGenericArguments()[0], _random.Next(3));
        for (var i = 0; i < array.Length; i++)
        {
            array.SetValue(Next(type.GetGenericArguments()[0]), i);
        }

        return type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? array
            : typeof(ImmutableCollectionsMarshalAdapter).GetMethod(nameof(ImmutableCollectionsMarshalAdapter.From))!
                .MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [array])!;
    }

    private object Record(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).FirstOrDefault();
        var nullability = new NullabilityInfoContext();
        var record = constructor is null
            ? RuntimeHelpers.GetUninitializedObject(type)
            : constructor.Invoke([.. constructor.GetParameters().Select(p => NextOrNull(p.ParameterType, nullability.Create(p)))]);
        var given = constructor?.GetParameters().Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        foreach (var property in type.GetProperties().Where(p => p.CanWrite && !given.Contains(p.Name)))
        {
            property.SetValue(record, NextOrNull(property.PropertyType, nullability.Create(property)));
        }

        return record;
    }

    private object? NextOrNull(Type type, NullabilityInfo nullability) =>
        !type.IsValueType && nullability.WriteState == NullabilityState.Nullable && Chance(0.3) ? null : Next(type);

    private static class ImmutableCollectionsMarshalAdapter
    {
        public static ImmutableArray<T> From<T>(T[] items) => [.. items];
    }
}
