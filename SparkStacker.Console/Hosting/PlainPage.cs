using System.Net;
using Microsoft.AspNetCore.Diagnostics;

namespace SparkStacker.Console.Hosting;

/// <summary>A page that needs nothing of the program but its style sheets: for when the rest can't answer.</summary>
internal static class PlainPage
{
    /// <summary>What the browser sent can't be read, or the page failed.</summary>
    public static Task WriteFailureAsync(HttpContext context) => context.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException unusable
        ? WriteAsync(context, unusable.StatusCode, "This request can't be used", "Nothing was done. Open the page again and send its form once more.")
        : WriteAsync(context, StatusCodes.Status500InternalServerError, "This page failed", "Trading is not affected; what went wrong is in the log.");

    public static Task WriteAsync(HttpContext context, int status, string title, string text, int? refreshSeconds = null)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.Headers.CacheControl = "no-store";
        response.ContentType = "text/html; charset=utf-8";
        if (refreshSeconds is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        var refresh = refreshSeconds is null ? "" : $"""<meta http-equiv="refresh" content="{refreshSeconds}">""";
        return response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">{refresh}
              <title>{title} · SparkStacker</title>
              <script src="/js/theme.js"></script>
              <link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/css/tokens.css"><link rel="stylesheet" href="/css/base.css">
              <link rel="stylesheet" href="/css/shell.css"><link rel="stylesheet" href="/css/cards.css"><link rel="stylesheet" href="/css/auth.css">
            </head>
            <body><div class="gate"><main><div class="brand">SparkStacker</div>
              <section class="card" role="status"><h1>{title}</h1><p>{WebUtility.HtmlEncode(text)}</p></section>
            </main></div></body>
            </html>
            """, context.RequestAborted);
    }
}
