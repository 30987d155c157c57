using System.Text.Json;

namespace SparkStacker.Console.Backups;

/// <summary>What a backup holds, in its <c>manifest.json</c>.</summary>
/// <param name="Format">1; a later format gets another number.</param>
/// <param name="Files">Every other file, in the order of their names.</param>
internal sealed record BackupManifest(int Format, DateTimeOffset CreatedAt, IReadOnlyList<BackupFile> Files)
{
    public const string FileName = "manifest.json";
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Of everything below a folder.</summary>
    public static BackupManifest Of(string folder, DateTimeOffset createdAt) => new(
        CurrentFormat, createdAt,
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => BackupFile.Of(folder, file))]);

    public static string PathIn(string folder) => Path.Combine(folder, FileName);

    /// <exception cref="BackupException">There is none, or it isn't one.</exception>
    public static BackupManifest Read(string folder)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<BackupManifest>(File.ReadAllText(PathIn(folder)), s_json);
            return manifest is { Format: CurrentFormat, Files: not null }
                ? manifest
                : throw new BackupException($"'{PathIn(folder)}' has format {manifest?.Format}, this version reads {CurrentFormat}.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new BackupException($"'{folder}' is not a backup: {error.Message}");
        }
    }

    public void Write(string folder) => File.WriteAllText(PathIn(folder), JsonSerializer.Serialize(this, s_json) + "\n");
}
