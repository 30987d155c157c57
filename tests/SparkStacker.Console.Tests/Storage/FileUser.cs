using System.Runtime.InteropServices;

namespace SparkStacker.Console.Tests.Storage;

/// <summary>Makes file permissions count for the current thread even where the tests run as root. Linux only.</summary>
internal readonly ref struct FileUser
{
    private const int Nobody = 65_534;

    private readonly int _previous;

    private FileUser(int previous) => _previous = previous;

    public static FileUser WithoutPrivileges() => new(Environment.IsPrivilegedProcess ? SetFileSystemUser(Nobody) : -1);

    public void Dispose()
    {
        if (_previous >= 0)
        {
            _ = SetFileSystemUser(_previous);
        }
    }

    [DllImport("libc", EntryPoint = "setfsuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetFileSystemUser(int user);
}
