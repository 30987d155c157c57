namespace SparkStacker.Console.Identity.Sessions;

/// <summary>Names a device by what its browser or program calls itself, so that its user recognises it.</summary>
internal static class DeviceName
{
    private const int Longest = 60;

    // Order counts: Edge and Opera call themselves Chrome, Chrome calls itself Safari; Android calls itself Linux.
    private static readonly (string Sign, string Name)[] s_browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] s_systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    public static string Of(HttpRequest? request) => Of(request?.Headers.UserAgent.ToString());

    public static string Of(string? agent)
    {
        if (string.IsNullOrWhiteSpace(agent))
        {
            return "unknown device";
        }

        var (browser, system) = (Find(s_browsers, agent), Find(s_systems, agent));
        return browser is not null && system is not null ? $"{browser} on {system}"
            : agent.Length <= Longest ? agent
            : agent[..Longest];
    }

    private static string? Find((string Sign, string Name)[] names, string agent) =>
        names.Where(n => agent.Contains(n.Sign, StringComparison.Ordinal)).Select(n => n.Name).FirstOrDefault();
}
