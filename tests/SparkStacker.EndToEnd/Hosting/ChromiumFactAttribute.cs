namespace SparkStacker.EndToEnd.Hosting;

/// <summary>A test that needs Chromium; where it is missing the test says so by name instead of failing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    private static readonly string?[] s_places = [Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public ChromiumFactAttribute()
    {
        if (Executable is null)
        {
            Skip = "Chromium is not installed (Debian: apt-get install chromium; elsewhere set CHROMIUM to its path).";
        }
    }

    public static string? Executable { get; } = s_places.FirstOrDefault(File.Exists);
}
