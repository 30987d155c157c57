using SparkStacker.Console;
using SparkStacker.Console.Hosting;
using SparkStacker.Console.Hosting.CommandLine;
using SparkStacker.Console.Storage;
using SparkStacker.Monitoring;
using SparkStacker.Monitoring.Logging;
using SparkStacker.Trading;

return Verbs.Handles(args)
    ? await Verbs.RunAsync(args, System.Console.OpenStandardOutput(), System.Console.Error)
    : await RunConsoleAsync(args);

// A method of its own: a verb starts without loading what a web host needs.
static async Task<int> RunConsoleAsync(string[] args)
{
    DatabaseWarmup.Begin();
    // Files of the console lie beside its program, wherever it is started from; data go to the working directory.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    // Outside Development a run from build output would otherwise answer compressed files with no bytes.
    builder.WebHost.UseStaticWebAssets();
    builder.UseConsoleAddress();
    builder.AddSparkStackerLogging();
    builder.Services.AddSparkStackerTrading();
    builder.Services.AddSparkStackerMonitoring(builder.Configuration);
    builder.Services.AddSparkStackerConsole();
    var app = builder.Build();
    app.UseSparkStackerConsole();
    return await app.RunConsoleAsync();
}
