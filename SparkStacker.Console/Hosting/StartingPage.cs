using System.Net;

namespace SparkStacker.Console.Hosting;

/// <summary>Answers 503 with a small page until the start is over: no page may read a database that is being migrated.</summary>
internal sealed class StartingPage(RequestDelegate next, StartupState state)
{
    private static readonly string[] s_open = ["/healthz", "/readyz", "/metrics", "/css", "/js", "/lib", "/favicon.svg"];

    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        if (state.IsReady || s_open.Any(open => path.StartsWithSegments(open)))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "2";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Html(state), context.RequestAborted);
    }

    private static string Html(StartupState state)
    {
        var (title, text) = state.Fault is { } fault ? ("The console could not start", fault) : ("Starting", state.Step);
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="2">
              <title>{title} · SparkStacker</title>
              <script src="/js/theme.js"></script>
              <link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/css/tokens.css"><link rel="stylesheet" href="/css/base.css">
              <link rel="stylesheet" href="/css/shell.css"><link rel="stylesheet" href="/css/cards.css"><link rel="stylesheet" href="/css/auth.css">
            </head>
            <body><div class="gate"><main><div class="brand">SparkStacker</div>
              <section class="card" role="status"><h1>{title}</h1><p>{WebUtility.HtmlEncode(text)}</p></section>
            </main></div></body>
            </html>
            """;
    }
}
