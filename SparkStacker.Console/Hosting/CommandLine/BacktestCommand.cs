using System.CommandLine;
using SparkStacker.Trading.Backtesting;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary><c>backtest</c>: one run, its result on stdout.</summary>
internal static class BacktestCommand
{
    public static Command Define(Stream output)
    {
        var options = new BacktestOptions();
        var format = Choices.Option("--output", "How the result is written", ("table", OutputFormat.Table), ("json", OutputFormat.Json), ("csv", OutputFormat.Csv));
        var trades = new Option<bool>("--trades") { Description = "Lists each trade" };
        var page = new Option<string?>("--report") { Description = "Writes one self-contained HTML page to this file", HelpName = "FILE" };
        var command = new Command("backtest", "Trades a strategy on recorded candles.");
        options.AddTo(command);
        command.Options.Add(format);
        command.Options.Add(trades);
        command.Options.Add(page);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            // From here on another thread works, so that the signal to cancel is heard.
            await Task.Yield();
            var request = options.Read(parsed, cancellationToken);
            var started = TimeProvider.System.GetTimestamp();
            var run = Backtest.Run(request.Settings, request.Series, request.Engine, cancellationToken);
            var elapsed = TimeProvider.System.GetElapsedTime(started);
            var result = new BacktestOutput(BacktestReport.Of(request.Settings, request.Series, request.Engine, run), elapsed, request.Loading);
            if (parsed.GetValue(page) is { } file)
            {
                TextFile.Write("--report", file, Reports.ReportPage.Of(result.Report));
            }

            result.Write(output, parsed.GetValue(format).Value, parsed.GetValue(trades));
            return ExitCodes.Success;
        });
        return command;
    }
}
