namespace SparkStacker.Console.Hosting;

/// <summary>Loopback only, unless whoever starts the console asks for more in ASP.NET Core's usual ways.</summary>
internal static class ConsoleAddress
{
    public const string Default = "http://localhost:8080";

    private static readonly string[] s_usual = ["urls", "http_ports", "https_ports"];

    public static void UseConsoleAddress(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        if (s_usual.All(key => string.IsNullOrEmpty(configuration[key])) && !configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(Default);
        }
    }
}
