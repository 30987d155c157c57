namespace SparkStacker.Console.Security;

/// <summary>
/// Locks all stored keys with another master key. First each file is written so that the old and the new key open it, then
/// each so that only the new one does: wherever it is interrupted, one of the two opens all of them, and a second run ends it.
/// </summary>
internal static class KeyRotation
{
    /// <param name="directory">Directory of the key ring.</param>
    /// <param name="before">Lock so far; null where the keys are not locked.</param>
    /// <param name="after">Lock from now on.</param>
    /// <param name="written">Called after each file, for tests that pull the plug.</param>
    /// <returns>How many files there are; -1 and the first file's name where neither key opens it, and nothing is changed.</returns>
    public static (int Files, string? Unopened) Run(string directory, KeyLock? before, KeyLock after, Action? written = null)
    {
        KeyLock[] known = before is null ? [after] : [after, before];
        var files = new List<(StoredKeyFile File, IReadOnlyList<byte[]> Secrets)>();
        foreach (var path in Directory.GetFiles(directory, "*.xml").Order(StringComparer.Ordinal))
        {
            var file = StoredKeyFile.Read(path);
            if (file.Open(known) is not { } secrets)
            {
                return (-1, Path.GetFileName(path));
            }

            files.Add((file, secrets));
        }

        // Without an old lock there is nothing that must stay open: plain files are read with any master key.
        if (before is not null)
        {
            foreach (var (file, secrets) in files)
            {
                file.Write(secrets, before, after);
                written?.Invoke();
            }
        }

        foreach (var (file, secrets) in files)
        {
            file.Write(secrets, after);
            written?.Invoke();
        }

        return (files.Count, null);
    }
}
