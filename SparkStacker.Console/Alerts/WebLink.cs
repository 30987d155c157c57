namespace SparkStacker.Console.Alerts;

/// <summary>Addresses that may stand in a link: an alert's text comes from outside, and <c>javascript:</c> is an address too.</summary>
internal static class WebLink
{
    /// <summary>The address, or null where it is not one of the web.</summary>
    public static string? Absolute(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address.AbsoluteUri
            : null;

    /// <summary>An address below another one; null where either is none, or where it would lead elsewhere.</summary>
    public static string? Below(string? baseAddress, string? relative) =>
        Absolute(baseAddress) is { } start && relative is { Length: > 0 } && !relative.StartsWith('/') && !relative.Contains(':', StringComparison.Ordinal)
            ? Absolute(start.TrimEnd('/') + "/" + relative)
            : null;
}
