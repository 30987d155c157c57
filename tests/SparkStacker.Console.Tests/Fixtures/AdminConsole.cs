namespace SparkStacker.Console.Tests.Fixtures;

/// <summary>One console with an admin for all tests of a class: each brings its own browser, and its own user where it changes one.</summary>
public sealed class AdminConsole : IAsyncLifetime
{
    internal ConsoleFactory Console { get; } = ConsoleFactory.WithAdmin();

    public Task InitializeAsync() => Console.OpenAsync();

    public async Task DisposeAsync() => await Console.DisposeAsync();
}
