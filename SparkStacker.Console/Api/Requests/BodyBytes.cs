namespace SparkStacker.Console.Api.Requests;

/// <summary>Reads a body up to the largest that the API takes.</summary>
internal static class BodyBytes
{
    /// <param name="request">Request.</param>
    /// <param name="most">Most bytes.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async ValueTask<(byte[] Bytes, bool TooLarge)> ReadAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        if (request.ContentLength > most)
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
            if (bytes.Length > most)
            {
                return ([], true);
            }
        }

        return (bytes.ToArray(), false);
    }
}
