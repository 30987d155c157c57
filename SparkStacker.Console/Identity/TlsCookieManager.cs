using Microsoft.AspNetCore.Authentication.Cookies;

namespace SparkStacker.Console.Identity;

/// <summary>Under TLS the cookie carries the <c>__Host-</c> prefix, which browsers accept from this host alone and over TLS alone; plain loopback can't have it.</summary>
internal sealed class TlsCookieManager : ICookieManager
{
    private readonly ChunkingCookieManager _inner = new();

    public string? GetRequestCookie(HttpContext context, string key) => _inner.GetRequestCookie(context, Name(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _inner.AppendResponseCookie(context, Name(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _inner.DeleteCookie(context, Name(context, key), options);

    private static string Name(HttpContext context, string key) => context.Request.IsHttps ? "__Host-" + key : key;
}
