namespace SparkStacker.Console.Backups;

/// <summary>Whether a backup can be believed.</summary>
internal static class BackupCheck
{
    /// <summary>Everything that is wrong with it, one sentence each: files that are missing, changed or too many, and a damaged database.</summary>
    /// <exception cref="BackupException">It has no manifest.</exception>
    public static IReadOnlyList<string> Faults(string folder)
    {
        var manifest = BackupManifest.Read(folder);
        var found = BackupManifest.Of(folder, manifest.CreatedAt).Files.Where(file => file.Name != BackupManifest.FileName).ToDictionary(file => file.Name);
        var faults = new List<string>();
        foreach (var expected in manifest.Files)
        {
            if (!found.Remove(expected.Name, out var file))
            {
                faults.Add($"{expected.Name} is missing.");
            }
            else if (file != expected)
            {
                faults.Add($"{expected.Name} has changed since the backup: {file.Bytes} bytes with checksum {file.Sha256[..12]}, expected {expected.Bytes} with {expected.Sha256[..12]}.");
            }
        }

        faults.AddRange(found.Keys.Select(name => $"{name} does not belong to the backup."));
        if (!manifest.Files.Any(file => file.Name == Backup.DatabaseName))
        {
            faults.Add($"{Backup.DatabaseName} is not in the manifest.");
        }
        else if (faults.Count == 0 && SqliteCopy.Fault(Path.Combine(folder, Backup.DatabaseName)) is { } fault)
        {
            faults.Add(fault);
        }

        return faults;
    }
}
