using System.Diagnostics;

namespace SparkStacker.Tests.Shared.Tools;

/// <summary>A program that ran to its end: its exit code and all it said, standard output first.</summary>
internal sealed record ToolRun(int ExitCode, string StandardOutput, string StandardError)
{
    public string Output => StandardOutput + StandardError;

    public static ToolRun Of(string program, params ReadOnlySpan<string> arguments) =>
        Of(new ProcessStartInfo(program, [.. arguments]));

    /// <param name="start">Program and arguments.</param>
    /// <param name="input">What it reads from standard input.</param>
    public static ToolRun Of(ProcessStartInfo start, string input = "")
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.RedirectStandardInput = true;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        var error = process.StandardError.ReadToEndAsync();
        Feed(process, input);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ToolRun(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>Fails the test with what the program said unless it ended with 0.</summary>
    public ToolRun Succeeded(string what)
    {
        Assert.True(ExitCode == 0, $"{what}: exit code {ExitCode}\n{Output}");
        return this;
    }

    // A program that doesn't read its input may end before it has all of it.
    private static void Feed(Process process, string input)
    {
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
        }
    }
}
