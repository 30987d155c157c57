using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Entities;
using SparkStacker.Console.Storage.Sqlite;

namespace SparkStacker.Console.Tests.Storage;

public sealed class SchemaDriftTests
{
    [Fact]
    public async Task Migrations_AppliedToNothing_GiveTheModelsSchema()
    {
        await using var storage = await TestStorage.CreateAsync();
        await using var migrated = storage.Context();
        var lines = await SchemaText.ReadAsync(migrated);
        Assert.Equal(await CreatedAsync(storage, o => new ConsoleDbContext(o)), lines);
        Assert.Contains("table orders", lines);
        Assert.Contains(lines, l => l.StartsWith("index orders | ix_orders_is_final", StringComparison.Ordinal) && l.EndsWith("WHERE NOT is_final", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(typeof(WithOneColumnMore))]
    [InlineData(typeof(WithoutAnIndex))]
    [InlineData(typeof(WithANullableColumn))]
    public async Task Migrations_AgainstAChangedModel_Differ(Type changed)
    {
        await using var storage = await TestStorage.CreateAsync();
        await using var migrated = storage.Context();
        var created = await CreatedAsync(storage, o => (ConsoleDbContext)Activator.CreateInstance(changed, o)!);
        Assert.NotEqual(created, await SchemaText.ReadAsync(migrated));
    }

    [Fact]
    public async Task Migrations_TakenBack_LeaveNoTable()
    {
        await using var storage = await TestStorage.CreateAsync();
        await using var context = storage.Context();
        await context.Database.MigrateAsync("0");
        Assert.Empty(await SchemaText.ReadAsync(context));
    }

    private static async Task<List<string>> CreatedAsync(TestStorage storage, Func<DbContextOptions, ConsoleDbContext> create)
    {
        var builder = new DbContextOptionsBuilder();
        SqliteDatabase.Configure(builder, new StorageOptions { Database = { ConnectionString = $"Data Source={Path.Combine(storage.Directory, "created.db")}" } });
        await using var context = create(builder.Options);
        await context.Database.EnsureCreatedAsync();
        return await SchemaText.ReadAsync(context);
    }

    private sealed class WithOneColumnMore(DbContextOptions options) : ConsoleDbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder builder)
        {
            base.OnModelCreating(builder);
            builder.Entity<OrderRow>().Property<string?>("note");
        }
    }

    private sealed class WithoutAnIndex(DbContextOptions options) : ConsoleDbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder builder)
        {
            base.OnModelCreating(builder);
            var orders = builder.Entity<OrderRow>().Metadata;
            orders.RemoveIndex(orders.GetIndexes().First(i => !i.IsUnique));
        }
    }

    private sealed class WithANullableColumn(DbContextOptions options) : ConsoleDbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder builder)
        {
            base.OnModelCreating(builder);
            builder.Entity<OrderRow>().Property(o => o.Symbol).IsRequired(false);
        }
    }
}
