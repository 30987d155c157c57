using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using SparkStacker.Console.Storage;

namespace SparkStacker.Console.Identity.Tokens;

/// <summary>
/// The keys of access tokens: one signs, the one before still verifies until the last token that it signed has expired.
/// Kept encrypted beside the cookies' keys.
/// </summary>
internal sealed class SigningKeys(DataDirectory directory, IDataProtectionProvider protection, TimeProvider clock, ILogger<SigningKeys> logger)
{
    /// <summary>Age at which a key is replaced.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromDays(30);

    /// <summary>How long a replaced key still verifies: an access token's life and the clocks' difference, with room.</summary>
    public static readonly TimeSpan Overlap = AccessTokens.Lifetime + TimeSpan.FromMinutes(5);

    private readonly IDataProtector _protector = protection.CreateProtector("access-token-keys");
    private readonly Lock _gate = new();
    private SigningKey[] _keys = [];

    /// <summary>The key that signs.</summary>
    public SigningKey Current() => Keys()[0];

    /// <summary>The key of that id, where it still verifies.</summary>
    public SigningKey? Find(string? id) => Keys().FirstOrDefault(k => k.Id == id);

    private string FilePath => Path.Combine(directory.Keys().FullName, "access-tokens.keys");

    // The newest first.
    private SigningKey[] Keys()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (_keys.Length == 0)
            {
                _keys = Read();
            }

            if (_keys.Length == 0 || now - _keys[0].CreatedAt >= Period)
            {
                _keys = [new SigningKey(TokenText.Random(12), RandomNumberGenerator.GetBytes(32), now), .. _keys.Take(1)];
                Write(_keys);
            }

            return _keys is [var newest, _] && now - newest.CreatedAt >= Overlap ? _keys = [newest] : _keys;
        }
    }

    private SigningKey[] Read()
    {
        if (!File.Exists(FilePath))
        {
            return [];
        }

        try
        {
            return JsonSerializer.Deserialize<SigningKey[]>(_protector.Unprotect(File.ReadAllBytes(FilePath))) ?? [];
        }
        catch (Exception error) when (error is CryptographicException or JsonException)
        {
            // Programs get new access tokens with their refresh tokens; nothing else is lost.
            logger.SigningKeysLost(error);
            return [];
        }
    }

    private void Write(SigningKey[] keys)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        // Never half a file: written beside it, then moved over it.
        var next = FilePath + ".new";
        using (var file = new FileStream(next, options))
        {
            file.Write(_protector.Protect(JsonSerializer.SerializeToUtf8Bytes(keys)));
            file.Flush(flushToDisk: true);
        }

        File.Move(next, FilePath, overwrite: true);
    }
}
