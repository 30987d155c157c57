using System.Text.Json;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Api.Json;

namespace SparkStacker.Console.Api.Requests;

/// <summary>A JSON body, read strictly and checked.</summary>
internal sealed class ApiBody<T> : IApiBody
    where T : class, new()
{
    private ApiBody(T? value, byte[] raw, ApiAnswer? problem) => (Given, Raw, Problem) = (value, raw, problem);

    /// <summary>The request; only where there is no problem.</summary>
    public T Value => Given!;

    public byte[] Raw { get; }

    public ApiAnswer? Problem { get; }

    private T? Given { get; }

    public static async ValueTask<ApiBody<T>?> BindAsync(HttpContext context)
    {
        var most = context.RequestServices.GetRequiredService<IOptions<ApiOptions>>().Value.MaxBodyBytes;
        var (raw, tooLarge) = await BodyBytes.ReadAsync(context.Request, most, context.RequestAborted);
        if (tooLarge)
        {
            return Refused([], Problems.Of(413, "body_too_large", $"The body has more than {most} bytes."));
        }

        var isOptional = typeof(T).IsDefined(typeof(OptionalBodyAttribute), inherit: false);
        if (raw.Length == 0)
        {
            return isOptional ? new(new T(), raw, null) : Refused(raw, Problems.Of(400, "body_required", "A JSON object is needed in the body."));
        }

        if (!context.Request.HasJsonContentType())
        {
            return Refused(raw, Problems.Of(415, "unsupported_media_type", $"Content-Type: found '{context.Request.ContentType}', allowed: application/json."));
        }

        return Parse(raw);
    }

    private static ApiBody<T> Parse(byte[] raw)
    {
        try
        {
            var value = JsonSerializer.Deserialize<T>(raw, ApiJson.Options);
            return value is null ? Refused(raw, Problems.Of(400, "body_required", "A JSON object is needed in the body, found null."))
                : RequestCheck.Of(value) is { Count: > 0 } errors ? Refused(raw, Problems.Invalid(errors))
                : new(value, raw, null);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or NotSupportedException or FormatException)
        {
            return Refused(raw, JsonProblems.Of(error as JsonException, typeof(T)));
        }
    }

    private static ApiBody<T> Refused(byte[] raw, ApiAnswer problem) => new(null, raw, problem);
}
