namespace SparkStacker.EndToEnd.Hosting;

/// <summary>A test that needs Chromium; where it is missing the test says so by name instead of failing.</summary>
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public static readonly string? Executable = new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
        .FirstOrDefault(File.Exists);

    public ChromiumFactAttribute()
    {
        if (Executable is null)
        {
            Skip = "Chromium is not installed (Debian: apt-get install chromium; elsewhere set CHROMIUM to its path).";
        }
    }
}
