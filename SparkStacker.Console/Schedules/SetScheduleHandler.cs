using SparkStacker.Console.Commands;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Schedules;

internal sealed class SetScheduleHandler(ScheduleBook book, IEngineReader engine) : IConsoleCommandHandler
{
    public Type Command => typeof(SetSchedule);

    public async Task<CommandResult> HandleAsync(ConsoleCommand command, CancellationToken cancellationToken)
    {
        var wanted = (SetSchedule)command;
        if (!engine.Snapshot.Strategies.Any(s => s.Definition.Id.Value == wanted.Strategy))
        {
            return CommandResult.Failed("strategy_not_found", $"There is no strategy '{wanted.Strategy}'.");
        }

        return await book.SetAsync(wanted.Strategy, wanted.Schedule, wanted.ExpectedVersion, command.Actor, cancellationToken) is { } inForce
            ? CommandResult.Failed("version_conflict", $"The schedule was changed meanwhile: version {inForce} is in force, not {wanted.ExpectedVersion}. Nothing was done.")
            : new CommandResult((EngineError?)null, $"Schedule of {wanted.Strategy}: {wanted.Schedule}.");
    }
}
