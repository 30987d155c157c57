using SparkStacker.Console.Hosting;
using SparkStacker.Console.Security;
using SparkStacker.Console.Tests.Fixtures;
using SparkStacker.Console.Tests.Hosting.CommandLine;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Console.Tests.Security;

public sealed class KeyRotationTests : IDisposable
{
    private const string Secret = "<secret>0123456789</secret>";

    private readonly TemporaryFolder _folder = new();
    private readonly KeyLock _old = new(new string('o', 40));
    private readonly KeyLock _new = new(new string('n', 40));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_OverLockedFiles_LeavesThemToTheNewKeyAlone()
    {
        Make(3);

        Assert.Equal((3, null), KeyRotation.Run(_folder.Path, _old, _new));

        Assert.True(AllOpen(_new));
        Assert.False(AnyOpens(_old));
    }

    [Fact]
    public void Run_OverPlainFiles_LocksThem()
    {
        Make(2, plain: true);

        Assert.Equal((2, null), KeyRotation.Run(_folder.Path, null, _new));

        Assert.True(AllOpen(_new));
        Assert.All(Directory.GetFiles(_folder.Path), file => Assert.DoesNotContain("0123456789", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public void Run_WithTheWrongOldKey_NamesTheFileAndChangesNothing()
    {
        Make(2);
        var before = Directory.GetFiles(_folder.Path).Select(File.ReadAllText).ToArray();

        Assert.Equal((-1, "key-0.xml"), KeyRotation.Run(_folder.Path, new KeyLock(new string('x', 40)), _new));

        Assert.Equal(before, Directory.GetFiles(_folder.Path).Select(File.ReadAllText));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Run_InterruptedAfterAnyFile_LeavesAllOpenToOneKeyAndEndsWhenRunAgain(int writes)
    {
        Make(3);

        var left = writes;
        Assert.Throws<OperationCanceledException>(() => KeyRotation.Run(_folder.Path, _old, _new, () =>
        {
            if (--left == 0)
            {
                throw new OperationCanceledException();
            }
        }));

        Assert.True(AllOpen(_old) || AllOpen(_new));
        Assert.Equal((3, null), KeyRotation.Run(_folder.Path, _old, _new));
        Assert.True(AllOpen(_new));
        Assert.False(AnyOpens(_old));
    }

    [Fact]
    public async Task Verb_OverTheKeysOfAConsole_LetsItsSessionsLiveOnUnderTheNewKey()
    {
        var (data, first, second) = (Path.Combine(_folder.Path, "data"), KeyFile("first", 'a'), KeyFile("second", 'b'));
        string token;
        await using (var console = Console(data, first))
        {
            await console.OpenAsync();
            token = (await ApiCaller.SignInAsync(console, "admin@example.com")).Token!;
        }

        var run = await VerbRun.Of("keys", "rotate", "--data", data, "--old-key-file", first, "--new-key-file", second);

        Assert.Equal((ExitCodes.Success, ""), (run.Code, run.Error));
        Assert.Contains("locked with the new master key", run.Output, StringComparison.Ordinal);
        await using var again = Console(data, second);
        await again.OpenAsync();
        Assert.Equal(200, await new ApiCaller(again) { Token = token }.StatusAsync("/api/v1/positions"));
    }

    [Fact]
    public async Task Verb_WithAKeyThatIsTooShort_IsRefused()
    {
        var run = await VerbRun.Of("keys", "rotate", "--data", _folder.Path, "--new-key-file", KeyFile("short", 'a', 10));

        Assert.Equal(ExitCodes.BadInput, run.Code);
        Assert.Contains("--new-key-file: found 10 characters, allowed: 32 or more", run.Error, StringComparison.Ordinal);
    }

    private static ConsoleFactory Console(string data, string keyFile) => new(
        ("SparkStacker:DataDirectory", data), ("SparkStacker:Admin:Email", "admin@example.com"), ("SparkStacker:Admin:Password", TestUsers.Password),
        ("SparkStacker:Security:MasterKeyFile", keyFile));

    private string KeyFile(string name, char letter, int length = 40)
    {
        var file = Path.Combine(_folder.Path, name);
        File.WriteAllText(file, new string(letter, length));
        return file;
    }

    private void Make(int count, bool plain = false)
    {
        var part = plain
            ? $"""<masterKey p:requiresEncryption="true" xmlns:p="http://schemas.asp.net/2015/03/dataProtection">{Secret}</masterKey>"""
            : $"""<encryptedSecret decryptorType="x" xmlns="http://schemas.asp.net/2015/03/dataProtection"><locked xmlns="">{LockedText.Of(System.Text.Encoding.UTF8.GetBytes(Secret), _old)}</locked></encryptedSecret>""";
        for (var i = 0; i < count; i++)
        {
            File.WriteAllText(Path.Combine(_folder.Path, $"key-{i}.xml"), $"""<key id="{i}"><descriptor><descriptor>{part}</descriptor></descriptor></key>""");
        }
    }

    private bool AllOpen(KeyLock with) => Directory.GetFiles(_folder.Path, "*.xml").All(file => Opens(file, with));

    private bool AnyOpens(KeyLock with) => Directory.GetFiles(_folder.Path, "*.xml").Any(file => Opens(file, with));

    private static bool Opens(string file, KeyLock with) =>
        StoredKeyFile.Read(file).Open([with]) is [var secret] && System.Text.Encoding.UTF8.GetString(secret).Contains("0123456789", StringComparison.Ordinal);
}
