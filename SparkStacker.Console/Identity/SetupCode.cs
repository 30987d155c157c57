using System.Security.Cryptography;
using System.Text;

namespace SparkStacker.Console.Identity;

/// <summary>
/// The one-time code that proves that whoever creates the first admin can read this program's output. Only its hash is
/// kept. Ten wrong guesses close it for a minute.
/// </summary>
internal sealed class SetupCode(TimeProvider clock)
{
    private const int GuessesPerWindow = 10;
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private byte[]? _hash;
    private int _guesses;
    private DateTimeOffset _windowStart;

    /// <summary>A new code, replacing the one before: about 49 bits.</summary>
    public string Issue()
    {
        var code = GeneratedPassword.Groups(2);
        lock (_gate)
        {
            _hash = Hash(code);
            return code;
        }
    }

    /// <summary>No code opens the setup any more.</summary>
    public void Revoke()
    {
        lock (_gate)
        {
            _hash = null;
        }
    }

    /// <summary>Null where the code is right; otherwise why not, one sentence. Case, spaces and hyphens don't matter.</summary>
    public string? Refuse(string? code)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (now - _windowStart >= s_window)
            {
                (_windowStart, _guesses) = (now, 0);
            }

            if (_guesses >= GuessesPerWindow)
            {
                return $"Too many wrong codes. Try again in {Math.Ceiling((_windowStart + s_window - now).TotalSeconds):0} s.";
            }

            if (_hash is not null && CryptographicOperations.FixedTimeEquals(_hash, Hash(code ?? "")))
            {
                return null;
            }

            _guesses++;
            return "The setup code is wrong. It was printed when the console started; a new start prints a new one.";
        }
    }

    private static byte[] Hash(string code) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(new string([.. code.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)])));
}
