using System.CommandLine;
using SparkStacker.Trading.Exchanges;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>Jobs that the program does and ends: what comes before any web host, so that they start at once.</summary>
internal static class Verbs
{
    private static readonly string[] s_help = ["--help", "-h", "-?", "--version"];

    /// <summary>
    /// Whether the arguments ask for a job; without one the console runs. Settings begin with a dash or a slash, or hold an
    /// equals sign: any other word is meant as a job, and a mistyped one must not start a console that trades.
    /// </summary>
    public static bool Handles(string[] args) =>
        args is [{ Length: > 0 } first, ..] && (s_help.Contains(first) || (first[0] is not ('-' or '/') && !first.Contains('=', StringComparison.Ordinal)));

    /// <summary>Does the job: its result goes to <paramref name="output"/>, everything else to <paramref name="error"/>.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Stream output, TextWriter error)
    {
        var root = new RootCommand("SparkStacker: without a verb the console runs.");
        root.Subcommands.Add(AuditCommand.Define(output));
        root.Subcommands.Add(BacktestCommand.Define(output));
        root.Subcommands.Add(BackupCommand.Define(output));
        root.Subcommands.Add(HealthCommand.Define(output, error));
        root.Subcommands.Add(RestoreCommand.Define(output));
        root.Subcommands.Add(KeysCommand.Define(output));
        root.Subcommands.Add(ImportCommand.Define(output));
        root.Subcommands.Add(ExportCommand.Define(output));
        root.Subcommands.Add(SweepCommand.Define(output, error));
        root.Subcommands.Add(UserCommand.Define(output, System.Console.In));
        var parsed = root.Parse(args);
        if (parsed.CommandResult.Command == root && parsed.UnmatchedTokens is [var word, ..])
        {
            return Refuse(error, "sparkstacker", $"'{word}' is no verb; allowed are {string.Join(", ", root.Subcommands.Select(c => c.Name).Order(StringComparer.Ordinal))}.", ExitCodes.BadInput);
        }

        if (parsed.Errors is [var first, ..])
        {
            return Refuse(error, args[0], first.Message, ExitCodes.BadInput);
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception problem) when (problem is InputException or MarketDataException)
        {
            return Refuse(error, args[0], problem.Message, ExitCodes.BadInput);
        }
        catch (OperationCanceledException)
        {
            return Refuse(error, args[0], "cancelled.", ExitCodes.Failure);
        }
        catch (Exception problem)
        {
            // The head of the program: whatever went wrong is told in one line.
            return Refuse(error, args[0], problem.Message, ExitCodes.Failure);
        }
    }

    private static int Refuse(TextWriter error, string verb, string message, int code)
    {
        error.WriteLine($"{verb}: {message.ReplaceLineEndings(" ").Trim()}");
        return code;
    }
}
