using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Hosting.Configuration;
using SparkStacker.Console.Security;

namespace SparkStacker.Console.Hosting;

/// <summary>Checks everything, then runs; every way to fail gives its own exit code and plain sentences on stderr.</summary>
internal static class ConsoleRun
{
    public static async Task<int> RunConsoleAsync(this WebApplication app)
    {
        await using (app)
        {
            var problems = await ProblemsAsync(app);
            if (problems.Count > 0)
            {
                return Refuse($"SparkStacker can't start: {problems.Count} {(problems.Count == 1 ? "problem" : "problems")} in its settings.", problems);
            }

            foreach (var setting in SettingCheck.WithoutEffect(app.Configuration))
            {
                app.Logger.SettingWithoutEffect(setting);
            }

            try
            {
                await app.RunAsync();
                return Environment.ExitCode;
            }
            catch (IOException exception) when (exception.InnerException is AddressInUseException)
            {
                System.Console.Error.WriteLine($"SparkStacker can't start: {exception.Message.TrimEnd('.')}. End the program that uses it, or choose another address with --urls http://localhost:8081.");
                return ExitCodes.AddressInUse;
            }
        }
    }

    private static async Task<List<string>> ProblemsAsync(WebApplication app)
    {
        List<string> problems = [.. SettingCheck.Problems(app.Configuration)];
        // Only so that the rules of the remaining keys can be checked: with a problem nothing starts.
        ((IConfigurationBuilder)app.Configuration).AddInMemoryCollection(SettingCheck.Replacements(app.Configuration));
        try
        {
            app.Services.GetService<IStartupValidator>()?.Validate();
        }
        catch (OptionsValidationException exception)
        {
            problems.AddRange(exception.Failures);
        }
        catch (AggregateException exception)
        {
            problems.AddRange(exception.InnerExceptions.SelectMany(e => e is OptionsValidationException invalid ? invalid.Failures : [e.Message]));
        }

        if (problems.Count == 0 && app.Services.GetRequiredService<KeyRingCheck>().Problem() is { } locked)
        {
            problems.Add(locked);
        }

        if (problems.Count == 0 && await app.Services.GetRequiredService<MarketCheck>().ProblemAsync() is { } problem)
        {
            problems.Add(problem);
        }

        return problems;
    }

    private static int Refuse(string headline, IEnumerable<string> problems)
    {
        System.Console.Error.WriteLine(headline);
        foreach (var problem in problems)
        {
            System.Console.Error.WriteLine("  " + problem);
        }

        return ExitCodes.BadConfiguration;
    }
}
