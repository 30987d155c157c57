using System.Diagnostics;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Storage.Stores;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;

namespace SparkStacker.Console.Commands;

/// <summary>Checks who asks, here and now, whatever the page showed; writes down what is asked, then sends, then writes down what came of it.</summary>
internal sealed class OperatorCommands(
    AuthenticationStateProvider authentication, IServiceScopeFactory scopes, RequestAddress address, IEngineCommands engine, IEngineReader reader,
    IAuditLog audit, IEnumerable<IConsoleCommandHandler> handlers, ILogger<OperatorCommands> logger) : IOperatorCommands
{
    public async Task<CommandResult> SendAsync(EngineCommand command, CancellationToken cancellationToken)
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        var signed = command with { Actor = user.Email() };
        return await ActAsync(user, signed.GetType(), CommandAudit.Of(signed, reader.Snapshot), () => engine.SendAsync(signed, CancellationToken.None), cancellationToken);
    }

    public async Task<CommandResult> SendAsync(ConsoleCommand command, CancellationToken cancellationToken)
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        var signed = command with { Actor = user.Email() };
        var handler = handlers.Single(h => h.Command == signed.GetType());
        return await ActAsync(user, signed.GetType(), CommandAudit.Of(signed), () => handler.HandleAsync(signed, CancellationToken.None), cancellationToken);
    }

    private async Task<CommandResult> ActAsync(ClaimsPrincipal user, Type command, CommandAudit entry, Func<Task<CommandResult>> act, CancellationToken cancellationToken)
    {
        // Requests bring a trace; clicks in a circuit get one here, so that audit and log lines can be brought together.
        using var trace = Activity.Current is null ? new Activity(entry.Action).Start() : null;
        if (!await MayAsync(user, command))
        {
            var refused = CommandResult.Failed("forbidden", $"Your role may not do this ({entry.Action.Replace('_', ' ')}). Nothing was done.");
            await WriteAsync(user, entry, refused.Error!.Code);
            return refused;
        }

        // Before the act: what nobody could trace later must not happen.
        if (await WriteAsync(user, entry, AuditEntry.Started) is { } fault)
        {
            return CommandResult.Failed("audit_not_written", $"Nothing was done, because the audit can't be written. {fault}");
        }

        // Whoever asked may go: what was begun is carried out all the same, and what came of it is written down.
        return await FinishAsync(user, entry, act).WaitAsync(cancellationToken);
    }

    // Apart from the circuit, which may end meanwhile.
    private async Task<CommandResult> FinishAsync(ClaimsPrincipal user, CommandAudit entry, Func<Task<CommandResult>> act)
    {
        CommandResult? result = null;
        try
        {
            return result = await act().ConfigureAwait(false);
        }
        finally
        {
            await WriteAsync(user, entry, result is null ? "failed" : result.Error?.Code ?? "done");
        }
    }

    private async Task<string?> WriteAsync(ClaimsPrincipal user, CommandAudit entry, string result)
    {
        var fault = await audit.AppendAsync(
            new AuditEntry(
                user.Actor() is { Length: > 0 } actor ? actor : "anonymous", address.Value, entry.Action, entry.Target, entry.OldValue, entry.NewValue,
                result, Activity.Current?.TraceId.ToString()),
            CancellationToken.None);
        if (fault is not null)
        {
            logger.CommandNotAudited(entry.Action, fault);
        }

        return fault;
    }

    private async Task<bool> MayAsync(ClaimsPrincipal user, Type command)
    {
        if (CommandPolicies.Of(command) is not { } policy)
        {
            return false;
        }

        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CurrentUser>().MayAsync(user, policy);
    }
}
