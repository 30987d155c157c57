using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>The bearer token for the metrics, read again when its file changes.</summary>
public sealed class MetricsTokenFile
{
    private const int ShortestToken = 16;
    private const int LongestFile = 4096;

    private readonly string? _path;
    private readonly Lock _reading = new();
    private (DateTime Written, long Length) _stamp;
    private byte[]? _hash;

    /// <param name="options">Names the file.</param>
    public MetricsTokenFile(IOptions<MetricsOptions> options) => _path = options.Value.TokenFile;

    /// <summary>Whether readers need the token.</summary>
    public bool IsRequired => _path is not null;

    /// <summary>Compares in constant time. False for every token while the file can't be read.</summary>
    /// <param name="token">Token of the request; null without one.</param>
    public bool Accepts(string? token) =>
        Current() is { } expected && token is not null
        && CryptographicOperations.FixedTimeEquals(expected, SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Reads a token file.</summary>
    /// <returns>Null where it gave a token; otherwise what was found and what is allowed.</returns>
    internal static string? TryRead(string path, out string? token)
    {
        token = null;
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                return $"'{path}' is not a file; it must hold a token of at least {ShortestToken} characters.";
            }

            if (file.Length > LongestFile)
            {
                return $"'{path}' has {file.Length} bytes; it must hold one token, at most {LongestFile} bytes.";
            }

            var text = File.ReadAllText(path).Trim();
            if (text.Length < ShortestToken || text.Any(c => c is <= ' ' or > '~'))
            {
                return $"'{path}' must hold one token of at least {ShortestToken} printable ASCII characters without spaces, found {text.Length} characters.";
            }

            token = text;
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"'{path}' can't be read: {fault.Message}";
        }
    }

    private byte[]? Current()
    {
        if (_path is null)
        {
            return null;
        }

        lock (_reading)
        {
            var file = new FileInfo(_path);
            var stamp = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
            if (_hash is null || stamp != _stamp)
            {
                _stamp = stamp;
                _hash = TryRead(_path, out var token) is null ? SHA256.HashData(Encoding.UTF8.GetBytes(token!)) : null;
            }

            return _hash;
        }
    }
}
