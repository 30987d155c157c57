namespace SparkStacker.Console.Components.Layout;

/// <summary>A page in the navigation.</summary>
/// <param name="Policy">Who sees it.</param>
/// <param name="Keys">Keys that open it, as keys.js reads them.</param>
/// <param name="OnBar">Whether a phone shows it in its bar; it lists the others in its menu.</param>
internal sealed record NavigationEntry(string Title, string Href, string Icon, string Policy, string Keys, bool OnBar = false)
{
    public static IReadOnlyList<NavigationEntry> All { get; } =
    [
        new("Overview", "/", "overview", Identity.Policies.Read, "g o", OnBar: true),
        new("Positions", "/positions", "positions", Identity.Policies.Read, "g p", OnBar: true),
        new("Orders", "/orders", "orders", Identity.Policies.Read, "g r"),
        new("Trades", "/trades", "trades", Identity.Policies.Read, "g t"),
        new("Strategies", "/strategies", "strategies", Identity.Policies.Read, "g s", OnBar: true),
        new("Risk", "/risk", "risk", Identity.Policies.Read, "g k"),
        new("Backtests", "/backtests", "backtests", Identity.Policies.Read, "g b"),
        new("Alerts", "/alerts", "alerts", Identity.Policies.Read, "g l", OnBar: true),
        new("Infrastructure", "/infrastructure", "infrastructure", Identity.Policies.Read, "g i"),
        new("System", "/system", "system", Identity.Policies.Read, "g y"),
        new("Users", "/admin/users", "users", Identity.Policies.Admin, "g u"),
        new("Channels", "/admin/notifications", "channels", Identity.Policies.Admin, "g c"),
        new("Audit", "/admin/audit", "audit", Identity.Policies.Admin, "g d"),
        new("Account", "/account", "account", Identity.Policies.SignedIn, "g a"),
    ];
}
