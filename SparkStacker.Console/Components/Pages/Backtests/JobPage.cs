using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Components.Shared;
using SparkStacker.Console.Components.Shared.Notices;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Components.Pages.Backtests;

/// <summary>One job that is followed while it runs, and can be stopped, run again and deleted.</summary>
public abstract class JobPage : ReloadingComponent
{
    [Inject] public required IOperatorCommands Commands { get; init; }
    [Inject] public required NoticeBoard Notices { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Parameter] public required string Id { get; set; }

    /// <summary>Address of the list of such jobs, below which each has its page.</summary>
    private protected abstract string List { get; }

    private protected async Task StopAsync(ConsoleCommand command, string done) => Notices.Report(await Commands.SendAsync(command, CancellationToken.None), done);

    private protected async Task StartAsync(ConsoleCommand command)
    {
        var result = await Commands.SendAsync(command, CancellationToken.None);
        if (result is { IsSuccess: true, Message: { } id })
        {
            Navigation.NavigateTo($"{List}/{id}");
        }
        else
        {
            Notices.Report(result, "");
        }
    }

    private protected async Task<CommandResult> DeleteAsync(ConsoleCommand command)
    {
        var result = await Commands.SendAsync(command, CancellationToken.None);
        if (result.IsSuccess)
        {
            Navigation.NavigateTo(List);
        }

        return result;
    }
}
