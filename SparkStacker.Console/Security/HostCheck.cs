using SparkStacker.Console.Api;
using SparkStacker.Console.Hosting;

namespace SparkStacker.Console.Security;

/// <summary>Refuses requests whose Host names no host, such as <c>a..b</c>: pages are made with it, and would fail.</summary>
internal sealed class HostCheck(RequestDelegate next)
{
    // Old balancers ask these without a Host.
    private static readonly PathString[] s_open = ["/healthz", "/readyz", "/metrics"];

    private volatile string? _usable;

    public Task InvokeAsync(HttpContext context)
    {
        var host = context.Request.Host.Value;
        if (IsUsable(host) || (string.IsNullOrEmpty(host) && Array.Exists(s_open, path => context.Request.Path.StartsWithSegments(path))))
        {
            return next(context);
        }

        const string Text = "The Host of this request is no host name with an optional port. Nothing was done.";
        return ControlApi.IsApi(context)
            ? Problems.Of(StatusCodes.Status400BadRequest, "invalid_host", Text).ExecuteAsync(context)
            : PlainPage.WriteAsync(context, StatusCodes.Status400BadRequest, "This request can't be used", Text);
    }

    // Nearly all requests name the same one.
    private bool IsUsable(string? host)
    {
        if (host is null || host == _usable)
        {
            return host is not null;
        }

        if (!Uri.TryCreate($"http://{host}/", UriKind.Absolute, out _))
        {
            return false;
        }

        _usable = host;
        return true;
    }
}
