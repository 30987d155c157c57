using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace SparkStacker.Console.Api.Limits;

/// <summary>
/// Compresses what the API answers, but nothing that holds a password or token: the length of such an answer would tell
/// of it to whoever may put text of their own beside it (BREACH).
/// </summary>
internal sealed class ApiCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(services, options)
{
    // Shorter answers fit into one packet as they are.
    private const int Shortest = 1_024;

    private static readonly PathString[] s_secret = [ControlApi.Root + "/auth", ControlApi.Root + "/tokens", ControlApi.Root + "/users"];

    public override bool ShouldCompressResponse(HttpContext context) =>
        context.Response.ContentLength is null or >= Shortest
        && !Array.Exists(s_secret, path => context.Request.Path.StartsWithSegments(path))
        && base.ShouldCompressResponse(context);
}
