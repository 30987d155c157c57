using SparkStacker.Console.Commands;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;

namespace SparkStacker.Tests.Shared.Components;

/// <summary>Takes commands and answers with what a test has prepared.</summary>
internal sealed class FakeOperatorCommands : IOperatorCommands
{
    private TaskCompletionSource<CommandResult>? _held;

    public List<EngineCommand> Sent { get; } = [];

    public List<ConsoleCommand> Asked { get; } = [];

    public CommandResult Answer { get; set; } = CommandResult.Done;

    /// <summary>The next answers wait for <see cref="Release"/>.</summary>
    public void Hold() => _held = new TaskCompletionSource<CommandResult>(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => _held?.TrySetResult(Answer);

    public Task<CommandResult> SendAsync(EngineCommand command, CancellationToken cancellationToken)
    {
        Sent.Add(command);
        return _held?.Task ?? Task.FromResult(Answer);
    }

    public Task<CommandResult> SendAsync(ConsoleCommand command, CancellationToken cancellationToken)
    {
        Asked.Add(command);
        return _held?.Task ?? Task.FromResult(Answer);
    }
}
