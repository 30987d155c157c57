using System.CommandLine;
using SparkStacker.Console.Storage.Stores;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary><c>audit verify</c>: whether nobody has changed what was written.</summary>
internal static class AuditCommand
{
    public static Command Define(Stream output)
    {
        var verify = new Command("verify", "Follows the chain of hashes from the first entry: 0 where all is whole, 1 and the first broken entry where not.") { ConsoleData.Directory };
        verify.SetAction(async (parsed, cancellationToken) =>
        {
            await using var data = await ConsoleData.OpenAsync(parsed.GetValue(ConsoleData.Directory), create: false, cancellationToken);
            var broken = await data.Services.GetRequiredService<IAuditLog>().FindBreakAsync(cancellationToken);
            var count = await data.Services.GetRequiredService<IAuditReader>().CountAsync(cancellationToken);
            await using var lines = new StreamWriter(output, leaveOpen: true);
            await lines.WriteLineAsync(broken is { } number
                ? $"broken: entry {number} was changed, or one before it is missing ({count} entries)."
                : $"whole: {count} entries.");
            return broken is null ? ExitCodes.Success : ExitCodes.Failure;
        });
        return new Command("audit", "The record of who did what.") { verify };
    }
}
