using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Security;

namespace SparkStacker.Console.Tests.Security;

public sealed class MasterKeyTests
{
    private static readonly byte[] s_text = [1, 2, 3, 4, 5];

    [Fact]
    public void Unlock_WithTheSameKey_GivesTheText() => Assert.Equal(s_text, Key("a").Unlock(Key("a").Lock(s_text)));

    [Fact]
    public void Unlock_WithAnotherKeyOrAChangedText_Throws()
    {
        var sealedText = Key("a").Lock(s_text);
        Assert.ThrowsAny<CryptographicException>(() => Key("b").Unlock(sealedText));
        sealedText[^1] ^= 1;
        Assert.ThrowsAny<CryptographicException>(() => Key("a").Unlock(sealedText));
    }

    [Fact]
    public void Lock_Twice_DiffersEachTime() => Assert.NotEqual(Key("a").Lock(s_text), Key("a").Lock(s_text));

    [Fact]
    public void Validate_UnusableValues_NamesEachWithKeyAndWhatIsAllowed()
    {
        var result = new SecurityOptionsValidator().Validate(null, new SecurityOptions
        {
            TrustedProxies = ["proxy.local"],
            AllowedOrigins = ["https://app.example.com/path"],
            MasterKey = "short",
        });

        Assert.Equal(3, result.Failures!.Count());
        Assert.All(["TrustedProxies: found 'proxy.local'", "AllowedOrigins: found 'https://app.example.com/path'", "MasterKey: found 5 characters"],
            text => Assert.Contains(text, result.FailureMessage, StringComparison.Ordinal));
        Assert.DoesNotContain("short", result.FailureMessage, StringComparison.Ordinal);
    }

    private static MasterKey Key(string letter) => new(Options.Create(new SecurityOptions { MasterKey = string.Concat(Enumerable.Repeat(letter, 40)) }));
}
