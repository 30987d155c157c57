using System.Security.Cryptography;

namespace SparkStacker.Console.Backups;

/// <summary>A file of a backup.</summary>
/// <param name="Name">Relative to the backup, with slashes.</param>
/// <param name="Sha256">In hexadecimal digits.</param>
internal sealed record BackupFile(string Name, long Bytes, string Sha256)
{
    public static BackupFile Of(string folder, string file)
    {
        using var stream = File.OpenRead(file);
        return new BackupFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }
}
