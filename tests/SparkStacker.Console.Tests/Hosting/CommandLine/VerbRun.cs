using System.Text;
using System.Text.Json;
using SparkStacker.Console.Hosting.CommandLine;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Console.Tests.Hosting.CommandLine;

/// <summary>A verb that was run inside the test: its exit code and both streams.</summary>
internal sealed record VerbRun(int Code, string Output, string Error)
{
    public static string Sample { get; } = RepositoryFolder.Combine("tests", "market-data", "binance-ethusdt-perp-1m-2025-05-04_2025-05-06.csv");

    public static async Task<VerbRun> Of(params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = await Verbs.RunAsync(args, output, error);
        return new VerbRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public JsonElement Json() => JsonDocument.Parse(Output).RootElement;
}
