using Microsoft.Extensions.Options;

namespace SparkStacker.Console.Storage;

/// <summary>The directory of database and keys. Held by one console at a time: two engines on one journal would trade twice.</summary>
internal sealed class DataDirectory(IOptions<StorageOptions> options) : IDisposable
{
    public const string KeysFolder = "keys";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private FileStream? _hold;

    public string FullPath { get; } = Path.GetFullPath(options.Value.DataDirectory);

    /// <summary>Makes the directory where it is missing and holds it until the program ends, however it ends.</summary>
    /// <exception cref="IOException">It can't be made or written, or another console holds it.</exception>
    public void Open()
    {
        if (_hold is not null)
        {
            return;
        }

        try
        {
            Create(FullPath);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The data directory '{FullPath}' can't be made: {error.Message}", error);
        }

        var file = Path.Combine(FullPath, "console.lock");
        try
        {
            _hold = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error)
        {
            throw new IOException($"The data directory '{FullPath}' is in use by another console; stop that one, or give this one its own directory.", error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new IOException($"The data directory '{FullPath}' doesn't allow writing: {error.Message}", error);
        }
    }

    /// <summary>The directory of the keys that sign cookies, made for its owner only, also inside a data directory that others may read.</summary>
    public DirectoryInfo Keys()
    {
        var path = Path.Combine(FullPath, KeysFolder);
        Create(FullPath); // Parents would get the usual mode.
        Create(path);
        return new DirectoryInfo(path);
    }

    public void Dispose() => _hold?.Dispose();

    private static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly); // A directory that exists keeps its mode: its owner chose it.
        }
    }
}
