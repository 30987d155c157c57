using Microsoft.Extensions.Options;
using SparkStacker.Console.Storage;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>The console's own storage, set up as the console sets it up, without the console.</summary>
internal static class ConsoleStore
{
    /// <param name="dataDirectory">Data directory; null takes that of the settings.</param>
    public static ServiceProvider Open(string? dataDirectory)
    {
        var options = VerbSettings.Storage(dataDirectory);
        return new ServiceCollection().AddSingleton(VerbSettings.Read()).AddLogging().AddConsoleStorage()
            .AddSingleton(Options.Create(options)).BuildServiceProvider();
    }

    /// <summary>For reading: refuses where there is no database yet.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public static ServiceProvider OpenExisting(string? dataDirectory, string option)
    {
        var options = VerbSettings.Storage(dataDirectory);
        var file = Storage.Sqlite.SqliteDatabase.FilePath(options);
        return File.Exists(file) ? Open(dataDirectory) : throw new InputException($"{option}: there is no database '{file}'.");
    }
}
