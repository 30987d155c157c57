using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SparkStacker.Console.Storage.Conversions;

/// <summary>How all tables store enums and times, and how they name things: snake_case, times with their unit.</summary>
internal static class StoredModel
{
    /// <summary>Stores a time of the market instead of one of the machine.</summary>
    public static PropertyBuilder<T> IsMarketTime<T>(this PropertyBuilder<T> property) => property.HasConversion(new UnixMilliseconds());

    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                StoreEnum(property);
                property.SetColumnName(property.GetColumnName() is var name && name == property.Name ? ColumnName(property) : name);
            }

            NameConstraints(entity);
        }
    }

    private static void StoreEnum(IMutableProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type.IsEnum)
        {
            property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(EnumText<>).MakeGenericType(type))!);
        }
    }

    private static string ColumnName(IMutableProperty property)
    {
        var name = Snake(property.Name);
        return (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) != typeof(DateTimeOffset) ? name
            : property.GetValueConverter() is UnixMilliseconds ? name + UnixMilliseconds.Suffix : name + UtcTicks.Suffix;
    }

    private static void NameConstraints(IMutableEntityType entity)
    {
        var table = entity.GetTableName()!;
        foreach (var key in entity.GetKeys())
        {
            key.SetName(key.IsPrimaryKey() ? $"pk_{table}" : $"ak_{table}_{Columns(key.Properties)}");
        }

        foreach (var foreignKey in entity.GetForeignKeys())
        {
            foreignKey.SetConstraintName($"fk_{table}_{Columns(foreignKey.Properties)}");
        }

        foreach (var index in entity.GetIndexes())
        {
            index.SetDatabaseName($"ix_{table}_{Columns(index.Properties)}");
        }
    }

    private static string Columns(IReadOnlyList<IMutableProperty> properties) => string.Join('_', properties.Select(p => p.GetColumnName()));

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
