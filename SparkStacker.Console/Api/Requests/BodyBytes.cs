namespace SparkStacker.Console.Api.Requests;

/// <summary>Reads a body up to the largest that the API takes.</summary>
internal static class BodyBytes
{
    public const int Most = 64 * 1024;

    public static async ValueTask<(byte[] Bytes, bool TooLarge)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength is > Most)
        {
            return ([], true);
        }

        if (request.ContentLength is 0)
        {
            return ([], false);
        }

        using var bytes = new MemoryStream();
        var buffer = new byte[4096];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > Most)
            {
                return ([], true);
            }
        }

        return (bytes.ToArray(), false);
    }
}
