using SparkStacker.Console.Api;

namespace SparkStacker.Console.Hosting;

/// <summary>What browsers may do with our pages: nothing but our own files, in no frame.</summary>
internal static class SecurityHeaders
{
    // Scripts come from files only. Inline style attributes: positions on ranges and what the chart library and Radzen set.
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; "
        + "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";

    // What the API answers is no page: nothing in it may be shown or run as one.
    private const string ApiPolicy = "default-src 'none'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (ControlApi.IsApi(context))
        {
            SetForApi(context);
            return next(context);
        }

        var headers = context.Response.Headers;
        SetForAll(context, headers);
        headers.ContentSecurityPolicy = Policy;
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(context);
    });

    /// <summary>Those of what the API answers.</summary>
    public static void SetForApi(HttpContext context)
    {
        var headers = context.Response.Headers;
        SetForAll(context, headers);
        headers.ContentSecurityPolicy = ApiPolicy;
    }

    private static void SetForAll(HttpContext context, IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }
    }
}
