using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Commands;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;

namespace SparkStacker.Console.Api;

/// <summary>Sends a command and says in HTTP what came of it.</summary>
internal static class CommandAnswers
{
    // A command that is on its way is carried out whether its sender waits or not; the answer is kept for a retry.
    public static async Task<ApiAnswer> AnswerAsync(this IOperatorCommands commands, EngineCommand command) =>
        Of(await commands.SendAsync(command, CancellationToken.None));

    public static ApiAnswer Of(CommandResult result) =>
        result.Error is { } error ? Problems.Of(error) : ApiAnswer.Ok(new CommandDone(result.Message ?? "Done."));
}
