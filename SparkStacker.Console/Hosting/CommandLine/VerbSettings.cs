using Microsoft.Extensions.Options;
using SparkStacker.Console.Storage;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>The console's settings, for jobs that run without it.</summary>
internal static class VerbSettings
{
    public static IConfiguration Read() => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .Build();

    public static StorageOptions Storage(string? dataDirectory)
    {
        var options = Read().GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        options.DataDirectory = dataDirectory ?? options.DataDirectory;
        return options;
    }

    public static DataDirectory Directory(StorageOptions options) => new(Options.Create(options));
}
