using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Storage.Sqlite;

namespace SparkStacker.Console.Tests.Storage;

public sealed class SqliteBusyHandlerTests
{
    [Fact]
    public async Task Write_WhileAnotherConnectionWrites_WaitsUntilThatHasCommitted()
    {
        await using var storage = await TestStorage.CreateAsync();
        await using var first = storage.Context();
        await using var transaction = await first.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable);
        await first.Database.ExecuteSqlRawAsync("INSERT INTO roles (id) VALUES ('first')");
        var begun = new TaskCompletionSource();

        var second = Task.Run(async () =>
        {
            await using var context = storage.Context();
            await context.Database.OpenConnectionAsync();
            begun.SetResult();
            return await context.Database.ExecuteSqlRawAsync("INSERT INTO roles (id) VALUES ('second')");
        });
        await begun.Task;
        Assert.False(second.IsCompleted);
        await transaction.CommitAsync();

        Assert.Equal(1, await second);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(4_999, 1)]
    [InlineData(5_000, 0)]
    public void Wait_AfterAttempts_GoesOnForFiveSecondsOfSteps(int attempts, int goesOn) => Assert.Equal(goesOn, SqliteBusyHandler.Wait(attempts));
}
