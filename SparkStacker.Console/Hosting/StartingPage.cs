namespace SparkStacker.Console.Hosting;

/// <summary>Answers 503 with a small page until the start is over: no page may read a database that is being migrated.</summary>
internal sealed class StartingPage(RequestDelegate next, StartupState state)
{
    private const int RefreshSeconds = 2;
    private static readonly string[] s_open = ["/healthz", "/readyz", "/metrics", "/css", "/js", "/lib", "/favicon.svg"];

    public Task InvokeAsync(HttpContext context)
    {
        if (state.IsReady || s_open.Any(open => context.Request.Path.StartsWithSegments(open)))
        {
            return next(context);
        }

        var (title, text) = state.Fault is { } fault ? ("The console could not start", fault) : ("Starting", state.Step);
        return PlainPage.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, title, text, RefreshSeconds);
    }
}
