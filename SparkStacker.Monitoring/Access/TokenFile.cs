using System.Security.Cryptography;
using System.Text;

namespace SparkStacker.Monitoring.Access;

/// <summary>A bearer token in a file, read again when the file changes.</summary>
public class TokenFile
{
    private const int ShortestToken = 16;
    private const int LongestFile = 4096;

    private readonly string? _path;
    private readonly Lock _reading = new();
    private (DateTime Written, long Length) _stamp;
    private byte[]? _hash;

    /// <param name="path">The file; null where no token is asked for.</param>
    public TokenFile(string? path) => _path = path;

    /// <summary>Whether callers need the token.</summary>
    public bool IsRequired => _path is not null;

    /// <summary>Compares in constant time. False for every token while the file can't be read.</summary>
    /// <param name="token">Token of the request; null without one.</param>
    public bool Accepts(string? token) =>
        Current() is { } expected && token is not null
        && CryptographicOperations.FixedTimeEquals(expected, SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Reads a token file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="token">The token; null where there is none.</param>
    /// <returns>Null where it gave a token; otherwise what was found and what is allowed.</returns>
    public static string? TryRead(string path, out string? token)
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
