using System.Globalization;
using System.Text;
using SparkStacker.EndToEnd.Hosting;
using SparkStacker.Tests.Shared.Fixtures;
using Xunit.Abstractions;

namespace SparkStacker.EndToEnd.Fuzzing;

/// <summary>
/// Requests that are made up from the API's own document, sent to a console that trades on paper: whatever comes, no 5xx, no
/// hang, and each refusal as problem details. SPARKSTACKER_FUZZ_REQUESTS sets how many, SPARKSTACKER_FUZZ_SEED which.
/// </summary>
public sealed class ApiFuzzTests(ITestOutputHelper output)
{
    private const int Usual = 3_000;
    private const int Seed = 20_250_504;
    private const int Workers = 4;

    [Fact]
    public async Task Api_SentAnything_NeverFailsOrHangs()
    {
        var (count, seed) = (Number("SPARKSTACKER_FUZZ_REQUESTS") ?? Usual, Number("SPARKSTACKER_FUZZ_SEED") ?? Seed);
        using var folder = new TemporaryFolder();
        await using var console = await ConsoleProcess.StartAsync(
            folder.Path, ("Admin:Email", FuzzCallers.Admin), ("Admin:Password", FuzzCallers.Password), ("Market:Source", "replay"), ("Market:ReplaySpeed", "600"));
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = 16, RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(console.Address) };
        var document = await ApiDocument.ReadAsync(client);
        var callers = await FuzzCallers.SignInAsync(client);
        var ids = new FuzzIds(callers.Ids);
        var run = new FuzzRun(client, new FuzzRequests(document, callers.All, ids, seed), ids);
        var started = TimeProvider.System.GetTimestamp();

        await run.RunAsync(count, Workers);

        var elapsed = TimeProvider.System.GetElapsedTime(started);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Statuses.Values.Sum()} requests with seed {seed} in {elapsed.TotalSeconds:0} s"));
        output.WriteLine(string.Join(", ", run.Statuses.OrderBy(s => s.Key).Select(s => $"{s.Key}: {s.Value}")));
        output.WriteLine("Most of it: " + string.Join(", ", run.Seconds.OrderByDescending(s => s.Value).Take(12).Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key} {s.Value:0.0} s"))));
        Assert.True(run.Failures.IsEmpty, string.Join('\n', run.Failures.Take(30)));
        Assert.Equal(count, run.Statuses.Values.Sum());
        // It has come through to what it asks for, and didn't only knock.
        Assert.All([200, 400, 401, 403, 404, 405, 409, 415, 422], status => Assert.True(run.Statuses.GetValueOrDefault(status) > 0, $"No answer was {status}."));
        using var after = await client.GetAsync("/healthz");
        after.EnsureSuccessStatusCode();
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
