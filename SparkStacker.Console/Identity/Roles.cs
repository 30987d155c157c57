namespace SparkStacker.Console.Identity;

/// <summary>A user has exactly one role; each includes the one before it.</summary>
internal static class Roles
{
    public const string Viewer = "Viewer";
    public const string Trader = "Trader";
    public const string Admin = "Admin";

    public static IReadOnlyList<string> All { get; } = [Viewer, Trader, Admin];

    /// <summary>Place in <see cref="All"/>; -1 for what is no role.</summary>
    public static int Rank(string role) => All.Index().Where(r => r.Item == role).Select(r => r.Index).FirstOrDefault(-1);
}
