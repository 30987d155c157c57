using System.CommandLine;
using SparkStacker.Trading.Backtesting.Sweeps;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary><c>sweep</c>: many runs with different parameters, ranked by what they gave on days that weren't chosen by.</summary>
internal static class SweepCommand
{
    public static Command Define(Stream output, TextWriter error)
    {
        var options = new SweepOptions();
        var format = Choices.Option("--output", "How the result is written", ("table", OutputFormat.Table), ("json", OutputFormat.Json), ("csv", OutputFormat.Csv));
        var top = Numbers.Option("--top", 1, ParameterSpace.MostSets, 20, "How many sets are listed");
        var map = new Option<string?>("--heatmap") { Description = "Writes the scores over the first two ranges to this SVG file", HelpName = "FILE" };
        var command = new Command("sweep", "Trades a strategy with many sets of parameters and ranks them.");
        options.AddTo(command);
        command.Options.Add(format);
        command.Options.Add(top);
        command.Options.Add(map);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            // From here on another thread works, so that the signal to cancel is heard.
            await Task.Yield();
            var (settings, request) = options.Read(parsed, cancellationToken);
            if (parsed.GetValue(map) is not null && settings.Space.Ranges.Length < 2)
            {
                throw new InputException("--heatmap: needs two ranges, one across and one down.");
            }

            var started = TimeProvider.System.GetTimestamp();
            var result = SweepProgress.Show(
                settings.Space.Count, error, progress => ParameterSweep.Run(settings, request.Series, progress, cancellationToken));
            var elapsed = TimeProvider.System.GetElapsedTime(started);
            if (parsed.GetValue(map) is { } file)
            {
                TextFile.Write("--heatmap", file, Reports.HeatmapPicture.Draw(Heatmap.Of(settings, result, 0, 1), settings.Rank));
            }

            var found = new SweepOutput(settings, request.Series, result, elapsed, request.Loading, parsed.GetValue(options.Seed), (int)parsed.GetValue(top));
            found.Write(output, parsed.GetValue(format).Value);
            return ExitCodes.Success;
        });
        return command;
    }
}
