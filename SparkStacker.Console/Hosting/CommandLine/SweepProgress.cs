using Spectre.Console;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>A bar with the remaining time on stderr, where that is a terminal.</summary>
internal static class SweepProgress
{
    /// <param name="count">Number of runs.</param>
    /// <param name="error">Where the bar goes; anything but the terminal's own stream gets none.</param>
    /// <param name="work">Work, which tells how many runs have ended.</param>
    public static T Show<T>(int count, TextWriter error, Func<Action<int>?, T> work)
    {
        if (System.Console.IsErrorRedirected || error != System.Console.Error)
        {
            return work(null);
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return terminal.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(progress =>
            {
                var task = progress.AddTask($"{count:N0} runs", maxValue: count);
                return work(done => task.Value = Math.Max(task.Value, done));
            });
    }
}
