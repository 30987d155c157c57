using System.Xml.Linq;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Security;
using SparkStacker.Console.Storage;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Console.Tests.Security;

public sealed class KeyRingCheckTests : IDisposable
{
    private static readonly XNamespace s_protection = "http://schemas.asp.net/2015/03/dataProtection";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Problem_NoKeysYet_IsNone() => Assert.Null(Check(null));

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(null, "a", null)]
    [InlineData("a", "a", null)]
    [InlineData("a", null, "found none")]
    [InlineData("a", "b", "found another master key")]
    public void Problem_KeysLockedWith_IsToldUnlessTheyOpen(string? locked, string? given, string? told)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, DataDirectory.KeysFolder));
        var file = _folder.Write("keys/key-1.xml", new XElement("key", new XElement("secret", new XAttribute(s_protection + "requiresEncryption", true), "text")).ToString());
        if (locked is not null)
        {
            var stored = StoredKeyFile.Read(file);
            stored.Write(stored.Open([])!, new KeyLock(Long(locked)));
        }

        var problem = Check(given);

        Assert.Equal(told is null, problem is null);
        Assert.Contains(told ?? "", problem ?? "", StringComparison.Ordinal);
    }

    private static string Long(string letter) => string.Concat(Enumerable.Repeat(letter, 40));

    private string? Check(string? master)
    {
        using var directory = new DataDirectory(Options.Create(new StorageOptions { DataDirectory = _folder.Path }));
        return new KeyRingCheck(directory, new MasterKey(Options.Create(new SecurityOptions { MasterKey = master is null ? null : Long(master) }))).Problem();
    }
}
