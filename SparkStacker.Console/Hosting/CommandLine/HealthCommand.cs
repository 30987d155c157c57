using System.CommandLine;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary><c>health</c>: for containers whose image has neither shell nor HTTP client.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(4);

    public static Command Define(Stream output, TextWriter error)
    {
        var url = new Option<string?>("--url") { Description = "Address of the console; without it the first of ASPNETCORE_URLS, or http://localhost:8080." };
        var command = new Command("health", "Asks a running console whether it is ready: 0 where it is.") { url };
        command.SetAction((parsed, cancellationToken) => AskAsync(Address(parsed.GetValue(url) ?? VerbSettings.Read()["ASPNETCORE_URLS"]), output, error, cancellationToken));
        return command;
    }

    /// <summary>Where a console that listens at these addresses can be asked from the same machine.</summary>
    internal static Uri Address(string? urls)
    {
        var first = urls?.Split(';')[0].Trim() is { Length: > 0 } given ? given : ConsoleAddress.Default;
        return new Uri(first.Replace("//+", "//127.0.0.1", StringComparison.Ordinal).Replace("//*", "//127.0.0.1", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//127.0.0.1", StringComparison.Ordinal).Replace("//[::]", "//127.0.0.1", StringComparison.Ordinal));
    }

    private static async Task<int> AskAsync(Uri address, Stream output, TextWriter error, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = s_patience };
        try
        {
            using var response = await client.GetAsync(new Uri(address, "/readyz"), cancellationToken);
            await response.Content.CopyToAsync(output, cancellationToken);
            return response.IsSuccessStatusCode ? ExitCodes.Success : ExitCodes.Failure;
        }
        catch (Exception silence) when (silence is HttpRequestException or OperationCanceledException)
        {
            error.WriteLine($"health: {address} doesn't answer: {silence.Message}");
            return ExitCodes.Failure;
        }
    }
}
