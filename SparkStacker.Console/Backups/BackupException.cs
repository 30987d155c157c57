namespace SparkStacker.Console.Backups;

/// <summary>A backup can't be made, believed or restored; the message is for people.</summary>
internal sealed class BackupException(string message) : Exception(message);
